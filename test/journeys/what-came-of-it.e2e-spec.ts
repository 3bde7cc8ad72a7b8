import type { ApiClient } from '#api-client';
import { addDays, addMonths, MunicipalityCode, type Audience, type EnrolmentId, type RequestOf } from '#contracts';
import {
  findConfirmers,
  getOutcome,
  getSurveyResults,
  listPlacementChecks,
  listQuestionnaires,
  planSurveys,
  publishQuestionnaire,
  recordRoleChange,
  recordShiftStage,
  recordWorkplaceUse,
  requestUseConfirmation,
  type answerPlacementCheck,
} from '#contracts/outcomes';
import { closeProgramme, listMails, listProgrammeLearners, recordLearningEvents } from '#contracts/progress';
import { admitMunicipality } from '#contracts/registry';
import { getClosingReport } from '#contracts/reporting';
import { mailSink, startPlatform, waitFor, type MailSink } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { companyApplies, openForApplications, residentApplies } from './applying.js';
import { csv, day, enrolled, importFile, openYear, settledReport, type Opened } from './office.js';

const [staffMail, seekerMail, bossMail] = ['aoba@city.example', 'seeker@mail.example', 'boss@city.example'];
const employerMail = 'jinji@shop.example';
const [seatMail, ownerMail] = ['seat@company.example', 'owner@company.example'];
const audiences = ['staff', 'company', 'citizen'] as const;
const staffRoster = csv(
  '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
  `000001,青葉,葵,アオバ,アオイ,${staffMail},総務部/人事課,主事`,
);
const used = [
  { item: 'used-at-work', choices: ['yes'] },
  { item: 'understanding', points: 5 },
];

describe('what came of it, from the application to six months later', () => {
  let journey: JourneyPlatform;
  let sink: MailSink;
  let office: ApiClient;
  let neighbour: ApiClient;
  /** Whoever asked before a clock is moved is not believed after it: programs that have not asked yet. */
  const later: ApiClient[] = [];
  const opened: Partial<Record<Audience, Opened>> = {};
  const enrolments: Partial<Record<Audience, EnrolmentId>> = {};
  const completedOn = day(-1);

  beforeAll(async () => {
    sink = await mailSink();
    journey = await journeyPlatform({
      env: { SMTP_URL: sink.url },
      startPlatform: (options) => startPlatform({ ...options, movableClock: true }),
    });
    for (let count = 0; count < 4; count += 1) later.push((await journey.backfill()).in('992011'));
    neighbour = (await journey.backfill()).in('992020');
    office = later.pop()!;
    await office.call(admitMunicipality, { code: MunicipalityCode.parse('992011') });
    // Staff are named by the office; a company and a resident apply.
    const { programme, course } = (opened.staff = await openYear(office, 'staff'));
    await importFile(office, '/imports/people', staffRoster, { audience: 'staff', programmeId: programme });
    await completes(office, 'staff', staffMail);
    const at = { url: journey.url, office, mailed: applicationMail };
    opened.company = { programme: await openForApplications(office, 'company', course), course };
    const seats = await companyApplies(at, opened.company.programme, { officer: ownerMail, learner: seatMail });
    await completes(seats.learner, 'company', seatMail);
    opened.citizen = { programme: await openForApplications(office, 'citizen', course), course };
    const seeker = await residentApplies(at, opened.citizen.programme, seekerMail);
    await completes(seeker, 'citizen', seekerMail);
    const seen = await waitFor(
      async () => {
        const { items } = await seats.officer.call(listProgrammeLearners, { programme: opened.company!.programme });
        return items[0]?.completedAt ? items : undefined;
      },
      { what: 'what the company sees of its own' },
    );
    expect(seen).toMatchObject([{ name: '架空 席子', standing: 'completed' }]);
  }, 150_000);
  afterAll(async () => {
    await journey.stop();
    await sink.close();
  });

  /** Both lessons, the day before, told today: by a device without network, or by the office. */
  const completes = async (api: ApiClient, audience: Audience, email: string) => {
    const { programme, course } = opened[audience]!;
    const { enrolment } = await enrolled(office, programme, email);
    enrolments[audience] = enrolment;
    const events = ['one', 'two'].map((lessonId) => ({
      id: `${audience}-${lessonId}`,
      enrolmentId: enrolment,
      courseId: course,
      lessonId,
      kind: 'completed' as const,
      seconds: 60,
      at: `${completedOn}T03:00:00.000Z`,
    }));
    const { results } = await api.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
    expect(results).toMatchObject([{ result: 'accepted' }, { result: 'accepted' }]);
  };
  const moveTo = async (on: string) => {
    await journey.platform.moveClock(new Date(`${on}T10:00:00.000+09:00`));
    office = later.pop()!;
  };
  const applicationMail = async (to: string, words: string) => {
    const found = await waitFor(() => sink.taken.findLast((mail) => mail.to === to && mail.text.includes(words)), {
      what: `a mail to ${to}: ${words}`,
    });
    return /#([0-9A-Z-]+)/.exec(found.text)?.[1] ?? '';
  };
  /** Mails to an address whose link leads to this page. */
  const mails = (to: string, page: string) =>
    sink.taken.filter((mail) => mail.to === to && mail.text.includes(`/${page}#`));
  const linkOf = (text = '') => /#(\d{6}-[\w-]{43})/.exec(text)?.[1] ?? '';
  const mailed = async (to: string, page: string, count = 1) => {
    const found = await waitFor(() => (mails(to, page).length >= count ? mails(to, page) : undefined), {
      what: `mail ${count} about ${page}`,
    });
    return linkOf(found.at(-1)?.text);
  };
  /** As somebody does who is not signed in. */
  const post = async (path: string, body: object) => {
    const answered = await fetch(`${journey.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answered.status, body: (await answered.json()) as Record<string, unknown> };
  };

  it('should ask a member of staff at completion and three months later, and have a use confirmed by a link', async () => {
    const { programme } = opened.staff!;
    const enrolmentId = enrolments.staff!;
    const { templates } = await office.call(listQuestionnaires, {});
    for (const template of templates) await office.call(publishQuestionnaire, template);
    const waves = [
      { wave: 'T1' as const, questionnaire: 'standard-completion' },
      { wave: 'T2' as const, questionnaire: 'standard-three-months' },
    ];
    await office.call(planSurveys, { programme, waves });
    const first = await mailed(staffMail, 'survey');
    const satisfied = [
      { item: 'satisfaction', points: 5 },
      { item: 'understanding', points: 4 },
    ];
    expect(await post('/surveys/answer', { link: first, answers: satisfied })).toMatchObject({
      status: 200,
      body: { outcome: 'created' },
    });

    await moveTo(addMonths(completedOn, 3));
    const second = await mailed(staffMail, 'survey', 2);
    expect((await post('/surveys/answer', { link: second, answers: used })).status).toBe(200);
    expect((await post('/surveys/answer', { link: `${second}x`, answers: used })).body).toMatchObject({
      code: 'wrong-link',
    });

    const use = { on: addMonths(completedOn, 2), what: '窓口集計の自動化' };
    await office.call(recordWorkplaceUse, { enrolmentId, ...use, hoursSavedPerMonth: 6 });
    await office.call(requestUseConfirmation, { enrolmentId, ...use, to: { by: 'address', email: bossMail } });
    const link = await mailed(bossMail, 'confirmation');
    expect((await post('/confirmations', { link })).body).toMatchObject({ learner: '青葉 葵', hoursSavedPerMonth: 6 });
    const answer = { say: 'correct', hours: 4, word: '繁忙期を除く' };
    expect((await post('/confirmations/answer', { link, answer })).body).toMatchObject({ state: 'corrected' });
    const { uses } = await office.call(getOutcome, { enrolmentId });
    expect(uses).toMatchObject([{ hoursSavedPerMonth: 6, confirmedHoursPerMonth: 4, state: 'corrected' }]);

    const duties = { on: addMonths(completedOn, 1), duties: '窓口統計の担当', related: true };
    await office.call(recordRoleChange, { enrolmentId, ...duties });
    const { figures } = await settledReport(office, programme);
    expect(figures).toMatchObject({
      satisfaction: { invited: 1, answered: 1, topTwoRate: 100 },
      useAtWork: { answered: 1, used: 1, rate: 100 },
      workplaceUses: { people: 1, hoursSavedPerMonth: 6 },
      useConfirmation: {
        selfReported: { people: 0, hoursSavedPerMonth: 0 },
        confirmed: { people: 1, hoursSavedPerMonth: 4 },
      },
      roleChange: { people: 1, rate: 100, relatedShare: 100 },
    });
    const results = await office.call(getSurveyResults, { programme });
    expect(results.waves.map(({ invited, answered, responseRate }) => [invited, answered, responseRate])).toEqual([
      [1, 1, 100],
      [1, 1, 100],
    ]);
  }, 150_000);

  it('should ask a company’s learner three months later, and have its officer confirm what came of it', async () => {
    const { programme } = opened.company!;
    const enrolmentId = enrolments.company!;
    const waves = [
      { wave: 'T2' as const, questionnaire: 'standard-three-months' },
      { wave: 'T3' as const, questionnaire: 'standard-six-months' },
    ];
    await office.call(planSurveys, { programme, waves });
    const survey = await mailed(seatMail, 'survey');
    expect((await post('/surveys/answer', { link: survey, answers: used })).status).toBe(200);

    const use = { on: addMonths(completedOn, 1), what: '受発注の電子化' };
    await office.call(recordWorkplaceUse, { enrolmentId, ...use, hoursSavedPerMonth: 8 });
    const { managers } = await office.call(findConfirmers, { enrolmentId });
    expect(managers).toMatchObject([{ name: '架空 社長', role: 'company-officer' }]);
    const to = { by: 'account' as const, account: managers[0]!.account };
    await office.call(requestUseConfirmation, { enrolmentId, ...use, to });
    const link = await mailed(ownerMail, 'confirmation');
    expect((await post('/confirmations/answer', { link, answer: { say: 'confirm', hours: 8 } })).body).toMatchObject({
      state: 'confirmed',
    });
    await office.call(recordShiftStage, { enrolmentId, on: use.on, stage: 'under-way', source: 'company' });
    const { figures } = await settledReport(office, programme);
    expect(figures).toMatchObject({
      useAtWork: { answered: 1, used: 1, rate: 100 },
      useConfirmation: { confirmed: { people: 1, hoursSavedPerMonth: 8 } },
      businessShift: { companies: 1, stages: { 'under-way': 1 } },
    });
  }, 150_000);

  it('should ask a job seeker after three and six months, until nothing is preliminary any more', async () => {
    const { programme } = opened.citizen!;
    const answer = (link: string, said: RequestOf<typeof answerPlacementCheck>['answer']) =>
      post('/placement-checks/answer', { link, answer: said });
    const works = { works: true as const, insured: true, openEnded: true, related: false };
    const three = await mailed(seekerMail, 'placement-check');
    expect((await post('/placement-checks', { link: three })).body).toMatchObject({
      months: 3,
      day: addMonths(completedOn, 3),
    });
    expect((await answer(three, { ...works, startedOn: addMonths(completedOn, 1) })).body).toEqual({
      outcome: 'created',
    });
    // She lets her company be asked, which counts before her own word, and nothing else of it changes.
    const said = { agreed: true, company: '架空商店', email: employerMail };
    expect((await post('/placement-checks/company-consent', { link: three, said })).body).toEqual({
      outcome: 'agreed',
    });
    const asked = await mailed(employerMail, 'company-check');
    const startedOn = addMonths(completedOn, 1);
    expect((await post('/company-checks', { link: asked })).body).toMatchObject({ company: '架空商店', startedOn });
    const employed = { works: true, startedOn, insured: true, openEnded: false };
    const answered = () => post('/company-checks/answer', { link: asked, answer: employed });
    expect([(await answered()).body, (await answered()).body]).toEqual([
      { outcome: 'answered' },
      { outcome: 'unchanged' },
    ]);
    const after = await settledReport(office, programme);
    expect(after.figures).toMatchObject({
      employment: { employed: 1, rate: 100, insuredRate: 100, relatedShare: 0, openEndedShare: 0, preliminary: false },
      employmentAfterSix: { denominator: 1, employed: 0, preliminary: true },
      checkpoints: { judged: 1, knownAfterThree: 1, rateAfterThree: 100, knownAfterSix: 0, rateAfterSix: 0 },
    });

    // The mail server is away for a day.
    await sink.close();
    const sixMonths = addMonths(completedOn, 6);
    await moveTo(sixMonths);
    const due = await waitFor(
      async () => (await office.call(listPlacementChecks, { programme })).items.find(({ months }) => months === 6),
      { what: 'the checkpoint' },
    );
    expect(due.asked).toBe('on-its-way');
    await moveTo(addDays(sixMonths, 1));
    await sink.open();
    const six = await mailed(seekerMail, 'placement-check', 2);
    expect((await answer(six, { works: false })).body).toEqual({ outcome: 'created' });
    const last = await settledReport(office, programme);
    expect(last.figures).toMatchObject({
      employment: { employed: 1, rate: 100, preliminary: false },
      employmentAfterSix: { denominator: 1, employed: 0, rate: 0, preliminary: false },
      checkpoints: { judged: 1, knownAfterSix: 1, rateAfterSix: 100 },
    });
    // One send log over all services, of the municipality alone; by person, too.
    const logged = async (more: object) => {
      const items = [];
      for (let cursor: string | undefined; ;) {
        const answered = await office.call(listMails, { limit: 2, ...more, ...(cursor && { cursor }) });
        items.push(...answered.items);
        if (answered.nextCursor === null) return items;
        cursor = answered.nextCursor;
      }
    };
    const all = await logged({});
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .sort()
        .reverse(),
    );
    const kinds = new Set(all.map(({ kind }) => kind));
    const sentByEach = ['invitation', 'application-confirm', 'survey-invitation', 'placement-check', 'company-check'];
    expect([...kinds]).toEqual(expect.arrayContaining(sentByEach));
    const { person } = await enrolled(office, programme, seekerMail);
    const ofHers = await logged({ person, outcome: 'sent' });
    expect(new Set(ofHers.map((one) => one.person))).toEqual(new Set([person]));
    expect(ofHers.filter(({ kind }) => kind === 'placement-check')).toHaveLength(2);
    expect(await logged({ kind: 'company-check', outcome: 'waiting' })).toEqual([]);
    await neighbour.call(admitMunicipality, { code: MunicipalityCode.parse('992020') });
    expect((await neighbour.call(listMails, {})).items).toEqual([]);
    await expect(neighbour.call(listMails, { person })).rejects.toMatchObject({ code: 'unknown-person' });
    // Nothing lost, nothing twice.
    expect(mails(seekerMail, 'placement-check')).toHaveLength(2);
    expect(mails(staffMail, 'survey')).toHaveLength(2);
  }, 150_000);

  it('should ask once more after six months, and keep the report of each audience when the office closes', async () => {
    const { programme } = opened.staff!;
    const waves = [
      { wave: 'T1' as const, questionnaire: 'standard-completion' },
      { wave: 'T2' as const, questionnaire: 'standard-three-months' },
      { wave: 'T3' as const, questionnaire: 'standard-six-months' },
    ];
    await office.call(planSurveys, { programme, waves });
    const last = [await mailed(staffMail, 'survey', 3), await mailed(seatMail, 'survey', 2)];
    for (const link of last) expect((await post('/surveys/answer', { link, answers: used })).status).toBe(200);

    const programmes = audiences.map((audience) => opened[audience]!.programme);
    for (const one of programmes) await office.call(closeProgramme, { programme: one });
    const kept = await Promise.all(
      programmes.map((one) =>
        waitFor(() => office.call(getClosingReport, { programme: one }).catch(() => null), {
          what: 'the report of the closing',
        }),
      ),
    );
    const completed = { enrolled: 1, started: 1, completed: 1, completionRate: 100 };
    expect(kept.map(({ figures }) => figures)).toMatchObject([
      { ...completed, useAtWork: { rate: 100 }, useConfirmation: { confirmed: { people: 1, hoursSavedPerMonth: 4 } } },
      { ...completed, useAtWork: { rate: 100 }, useConfirmation: { confirmed: { people: 1, hoursSavedPerMonth: 8 } } },
      {
        ...completed,
        employment: { rate: 100, preliminary: false },
        employmentAfterSix: { rate: 0, preliminary: false },
      },
    ]);
    const closed = { code: 'programme-closed' };
    for (const link of last)
      expect((await post('/surveys/answer', { link, answers: used.toReversed() })).body).toMatchObject(closed);
    const stage = { enrolmentId: enrolments.company!, on: completedOn, stage: 'done', source: 'company' } as const;
    await expect(office.call(recordShiftStage, stage)).rejects.toMatchObject(closed);
  }, 150_000);
});
