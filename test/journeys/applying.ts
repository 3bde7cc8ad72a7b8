import { ApiClient } from '#api-client';
import { ApplicationId, MunicipalityCode, type CourseId } from '#contracts';
import {
  applyForProgramme,
  applyForSeats,
  closeProgramme,
  confirmApplication,
  decideApplications,
  getMyLearning,
  inspectApplication,
  listApplications,
  listCompanySeats,
  listOpenProgrammes,
  listProgrammeLearners,
  nameSeatHolders,
  openProgramme,
  recordLearningEvents,
  type CompanyNeeds,
} from '#contracts/progress';
import { choosePassword, inviteAccount, listPeople } from '#contracts/registry';
import { getClosingReport } from '#contracts/reporting';
import { outbox, waitFor } from '#testing';
import { expect } from '@jest/globals';
import { password, type JourneyPlatform } from '../platform.js';
import { day } from './office.js';

const municipality = MunicipalityCode.parse('992011');

/** The code in the newest mail to an address that says this. */
const mailed = (journey: JourneyPlatform, email: string, words: string) =>
  waitFor(
    async () =>
      (await outbox(journey.platform.dataDir)).filter(({ to, text }) => to === email && text.includes(words)).at(-1)
        ?.code,
    { what: `a mail to ${email}: ${words}`, timeoutMs: 20_000 },
  );

/** Signs in somebody who follows the invitation in the mail. */
async function invited(journey: JourneyPlatform, email: string): Promise<ApiClient> {
  const code = await mailed(journey, email, '招待されました');
  await new ApiClient({ url: journey.url }).call(choosePassword, { code, password });
  return ApiClient.signIn(journey.url, email, password, 10_000);
}

const period = { fiscalYear: 2026, startsOn: day(-10), endsOn: day(40) };

/** A resident from the public page to the first lesson. */
export async function residentApplies(journey: JourneyPlatform, office: ApiClient, course: CourseId): Promise<void> {
  const { programme } = await office.call(openProgramme, {
    key: 'applied',
    name: '求職者のためのIT講座（架空）',
    audience: 'citizen',
    ...period,
    courses: [course],
    privacy: { purpose: '講座の運営と就職の支援', notice: '2026-04', consentNeeded: true },
    plan: { places: 1, applications: { from: day(-1), until: day(0) }, fundingSource: 'municipality-full' },
  });
  const resident = new ApiClient({ url: journey.url });
  const { programmes } = await resident.call(listOpenProgrammes, { municipality });
  const [shown] = programmes.filter((one) => one.programme === programme);
  expect(shown).toMatchObject({ open: true, places: 1, privacy: { notice: '2026-04' } });

  const email = 'applicant@citizen.example';
  const applicant = {
    familyName: '架空',
    givenName: '申子',
    familyNameKana: 'カクウ',
    givenNameKana: 'モウシコ',
    email,
    ageBand: '30代' as const,
    employmentStatus: 'job-seeking' as const,
    notice: shown?.privacy.notice ?? null,
  };
  await resident.call(applyForProgramme, { municipality, programme, applicant });
  const code = await mailed(journey, email, 'お申し込みがありました');
  expect(await resident.call(inspectApplication, { code })).toMatchObject({ state: 'unconfirmed' });
  expect(await resident.call(confirmApplication, { code })).toMatchObject({ state: 'submitted' });

  const { items } = await office.call(listApplications, { programme, state: 'submitted' });
  const applications = items.map(({ application }) => ApplicationId.parse(application));
  const decided = { programme, applications, decision: 'accept', reason: '要件を満たす' } as const;
  expect((await office.call(decideApplications, decided)).results).toMatchObject([{ result: 'decided' }]);

  const learner = await invited(journey, email);
  const [mine] = (await learner.call(getMyLearning, {})).enrolments;
  expect(mine).toMatchObject({ programme, consent: 'given' });
  const events = [
    {
      id: 'applied-1',
      enrolmentId: mine?.enrolment as never,
      courseId: course,
      lessonId: 'one',
      kind: 'completed' as const,
      seconds: 30,
      at: new Date().toISOString(),
    },
  ];
  const recorded = await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
  expect(recorded.results).toMatchObject([{ result: 'accepted' }]);

  await office.call(closeProgramme, { programme });
  const late = events.map((event) => ({ ...event, id: 'applied-2' }));
  const refused = await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events: late });
  expect(refused.results).toMatchObject([{ code: 'programme-closed' }]);
  const kept = await waitFor(() => office.call(getClosingReport, { programme }).catch(() => null), {
    what: 'the report of the closing',
    timeoutMs: 40_000,
  });
  expect(kept.figures).toMatchObject({ enrolled: 1, started: 1 });
}

/** A company from its application to the progress of its people. `somebody`: of the company already. */
export async function companyApplies(
  journey: JourneyPlatform,
  office: ApiClient,
  course: CourseId,
  somebody: string,
): Promise<void> {
  const { programme } = await office.call(openProgramme, {
    key: 'company-applied',
    name: '企業のDX講座（架空）',
    audience: 'company',
    ...period,
    courses: [course],
    plan: { places: 5, applications: { from: day(-1), until: day(0) }, fundingSource: 'municipality-full' },
  });
  const company = (await office.call(listPeople, { email: somebody })).items[0]?.company?.company;
  const administrator = await ApiClient.signIn(journey.url, 'admin@992011.example', password, 10_000);
  const email = 'boss@company.example';
  const role = { municipality, role: 'company-officer', company } as const;
  await administrator.call(inviteAccount, { email, displayName: '架空 社長', ...role });
  const boss = await invited(journey, email);

  const needs: CompanyNeeds = {
    seats: 2,
    challenge: '受発注の電子化',
    stage: 'considering',
    grant: 'jinzai-kaihatsu',
    paysFirst: true,
    contactEmail: 'boss@company.example',
    contactName: '架空 社長',
  };
  const asked = await boss.call(applyForSeats, { programme, needs });
  expect(asked).toMatchObject({ outcome: 'created', warnings: ['grant-seat-funded'] });
  const { items } = await office.call(listApplications, { programme });
  const applications = items.map(({ application }) => ApplicationId.parse(application));
  await office.call(decideApplications, { programme, applications, decision: 'accept', reason: '面談のうえ決定' });
  const holder = { familyName: '架空', givenName: '席子', email: 'seat@company.example', insured: true };
  const { results } = await boss.call(nameSeatHolders, { programme, people: [holder] });
  expect(results).toMatchObject([{ result: 'named' }]);

  const learner = await invited(journey, holder.email);
  const [mine] = (await learner.call(getMyLearning, {})).enrolments;
  const events = [
    {
      id: 'seat-1',
      enrolmentId: mine?.enrolment as never,
      courseId: course,
      lessonId: 'one',
      kind: 'completed' as const,
      seconds: 30,
      at: new Date().toISOString(),
    },
  ];
  await learner.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
  const seen = await waitFor(
    async () => {
      const page = await boss.call(listProgrammeLearners, { programme });
      return page.items[0]?.startedAt ? page.items : null;
    },
    { what: 'the progress of the company’s people', timeoutMs: 20_000 },
  );
  expect(seen).toMatchObject([{ name: '架空 席子' }]);
  expect(await boss.call(listCompanySeats, { programme })).toMatchObject({ granted: 2, named: 1 });
}
