import { createServer } from 'node:net';
import type { ApiClient } from '#api-client';
import { addDays, addMonths, MunicipalityCode, type Audience, type EnrolmentId, type RequestOf } from '#contracts';
import {
  getOutcome,
  getSurveyResults,
  listPlacementChecks,
  listQuestionnaires,
  planSurveys,
  publishQuestionnaire,
  recordRoleChange,
  recordWorkplaceUse,
  requestUseConfirmation,
  type answerPlacementCheck,
} from '#contracts/outcomes';
import { recordLearningEvents } from '#contracts/progress';
import { admitMunicipality } from '#contracts/registry';
import { startPlatform, waitFor } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { csv, day, enrolled, importFile, openYear, settledReport, type Opened } from './office.js';

const [staffMail, seekerMail, bossMail] = ['aoba@city.example', 'seeker@mail.example', 'boss@city.example'];
const rosters: Partial<Record<Audience, ReturnType<typeof csv>>> = {
  staff: csv(
    '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
    `000001,青葉,葵,アオバ,アオイ,${staffMail},総務部/人事課,主事`,
  ),
  citizen: csv('氏,名,メールアドレス,年代,居住市区町村,求職状況,備考', `架空,花子,${seekerMail},30代,992011,求職中,`),
};

/** A real small mail server that can be away. */
async function mailSink() {
  const taken: { to: string; text: string }[] = [];
  const port = await new Promise<number>((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => found(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
  let server: SMTPServer | undefined;
  const open = async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const whole = Buffer.concat(chunks).toString().replace(/=\r\n/g, '').replace(/=3D/g, '=');
          const [, ...body] = whole.split('\r\n\r\n');
          const isBase64 = /^content-transfer-encoding: base64/im.test(whole);
          const text = isBase64 ? Buffer.from(body.join(''), 'base64').toString() : body.join('\r\n\r\n');
          taken.push({ to: envelope.rcptTo[0]?.address ?? '', text });
          answer();
        });
      },
    });
    await new Promise<void>((ready) => server?.listen(port, '127.0.0.1', ready));
  };
  const close = () => new Promise<void>((done) => (server ? server.close(done) : done()));
  await open();
  return { taken, url: `smtp://127.0.0.1:${port}`, open, close };
}

describe('what came of it, months later', () => {
  let journey: JourneyPlatform;
  let sink: Awaited<ReturnType<typeof mailSink>>;
  let office: ApiClient;
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
    office = later.pop()!;
    await office.call(admitMunicipality, { code: MunicipalityCode.parse('992011') });
    for (const audience of ['staff', 'citizen'] as const) {
      const { programme, course } = (opened[audience] = await openYear(office, audience));
      await importFile(office, '/imports/people', rosters[audience]!, { audience, programmeId: programme });
      const email = audience === 'staff' ? staffMail : seekerMail;
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
      await office.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
    }
  }, 90_000);
  afterAll(async () => {
    await journey.stop();
    await sink.close();
  });

  const moveTo = async (on: string) => {
    await journey.platform.moveClock(new Date(`${on}T10:00:00.000+09:00`));
    office = later.pop()!;
  };
  /** Mails to an address whose link leads to this page. */
  const mails = (to: string, page: string) =>
    sink.taken.filter((mail) => mail.to === to && mail.text.includes(`/${page}#`));
  const linkOf = (text = '') => /#(\d{6}-[\w-]{43})/.exec(text)?.[1] ?? '';
  const mailed = async (to: string, page: string, count = 1) => {
    const found = await waitFor(() => (mails(to, page).length >= count ? mails(to, page) : undefined), {
      what: `mail ${count} about ${page}`,
      timeoutMs: 45_000,
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
    const used = [
      { item: 'used-at-work', choices: ['yes'] },
      { item: 'understanding', points: 5 },
    ];
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
    const after = await settledReport(office, programme);
    expect(after.figures).toMatchObject({
      employment: { denominator: 1, employed: 1, rate: 100, insuredRate: 100, relatedShare: 0, preliminary: false },
      employmentAfterSix: { denominator: 1, employed: 0, preliminary: true },
      checkpoints: { judged: 1, knownAfterThree: 1, rateAfterThree: 100, knownAfterSix: 0, rateAfterSix: 0 },
    });

    // The mail server is away for a day.
    await sink.close();
    const sixMonths = addMonths(completedOn, 6);
    await moveTo(sixMonths);
    const due = await waitFor(
      async () => (await office.call(listPlacementChecks, { programme })).items.find(({ months }) => months === 6),
      { what: 'the checkpoint', timeoutMs: 30_000 },
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
    // Nothing lost, nothing twice.
    expect(mails(seekerMail, 'placement-check')).toHaveLength(2);
    expect(mails(staffMail, 'survey')).toHaveLength(2);
  }, 150_000);
});
