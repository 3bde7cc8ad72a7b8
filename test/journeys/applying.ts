import { ApiClient } from '#api-client';
import { ApplicationId, MunicipalityCode, type CourseId, type ProgrammeId } from '#contracts';
import {
  applyForProgramme,
  applyForSeats,
  confirmApplication,
  decideApplications,
  getMyLearning,
  inspectApplication,
  listApplications,
  listCompanySeats,
  listOpenProgrammes,
  nameSeatHolders,
  openProgramme,
} from '#contracts/progress';
import { choosePassword, inviteAccount, listPeople } from '#contracts/registry';
import { expect } from '@jest/globals';
import { password } from '../platform.js';
import { csv, day, importFile } from './office.js';

const municipality = MunicipalityCode.parse('992011');

/** Where somebody applies, and who decides. */
export interface ApplyingAt {
  readonly url: string;
  readonly office: ApiClient;
  /** The code behind the link of the newest mail to an address that says this. */
  readonly mailed: (email: string, words: string) => Promise<string>;
}

/** Opens a programme that can be applied for today. */
export async function openForApplications(
  office: ApiClient,
  audience: 'citizen' | 'company',
  course: CourseId,
): Promise<ProgrammeId> {
  const { programme } = await office.call(openProgramme, {
    key: `applied-${audience}`,
    name: audience === 'citizen' ? '求職者のためのIT講座（架空）' : '企業のDX講座（架空）',
    audience,
    fiscalYear: 2026,
    startsOn: day(-10),
    endsOn: day(10),
    courses: [course],
    privacy: { purpose: '講座の運営と成果の確認', notice: '2026-04', consentNeeded: audience === 'citizen' },
    noticeText: '申込みの内容は、**講座の運営**と成果の確認だけに使います。',
    plan: { places: 5, applications: { from: day(-1), until: day(1) }, fundingSource: 'municipality-full' },
  });
  return programme;
}

/** Signs in somebody who follows the invitation in the mail. */
async function invited({ url, mailed }: ApplyingAt, email: string): Promise<ApiClient> {
  const code = await mailed(email, '招待されました');
  await new ApiClient({ url }).call(choosePassword, { code, password });
  return ApiClient.signIn(url, email, password, 10_000);
}

async function accept(office: ApiClient, programme: ProgrammeId, reason: string): Promise<void> {
  const { items } = await office.call(listApplications, { programme, state: 'submitted' });
  const applications = items.map(({ application }) => ApplicationId.parse(application));
  const decided = { programme, applications, decision: 'accept', reason } as const;
  expect((await office.call(decideApplications, decided)).results).toMatchObject([{ result: 'decided' }]);
}

/** A resident from the public page to the own home, signed in. */
export async function residentApplies(at: ApplyingAt, programme: ProgrammeId, email: string): Promise<ApiClient> {
  const resident = new ApiClient({ url: at.url });
  const { programmes } = await resident.call(listOpenProgrammes, { municipality });
  const [shown] = programmes.filter((one) => one.programme === programme);
  expect(shown).toMatchObject({ open: true, places: 5, privacy: { notice: '2026-04' } });
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
  const code = await at.mailed(email, 'お申し込みがありました');
  expect(await resident.call(inspectApplication, { code })).toMatchObject({ state: 'unconfirmed' });
  expect(await resident.call(confirmApplication, { code })).toMatchObject({ state: 'submitted' });
  await accept(at.office, programme, '要件を満たす');
  await at.mailed(email, '受け入れが決まりました');

  const learner = await invited(at, email);
  const [mine] = (await learner.call(getMyLearning, {})).enrolments;
  expect(mine).toMatchObject({ programme, consent: 'given' });
  return learner;
}

/** A company from its application to somebody of it on a seat, both signed in. */
export async function companyApplies(
  at: ApplyingAt,
  programme: ProgrammeId,
  emails: { readonly officer: string; readonly learner: string },
): Promise<{ officer: ApiClient; learner: ApiClient }> {
  const columns = '法人番号,企業名,氏,名,メールアドレス,雇用保険被保険者';
  const known = csv(columns, '7123456789012,あおば製作所（架空）,川辺,一樹,kawabe@company.example,○');
  await importFile(at.office, '/imports/people', known, { audience: 'company' });
  const [{ company } = {}] = (await at.office.call(listPeople, { email: 'kawabe@company.example' })).items;
  const role = { municipality, role: 'company-officer', company: company?.company } as const;
  await at.office.call(inviteAccount, { email: emails.officer, displayName: '架空 社長', ...role });
  const officer = await invited(at, emails.officer);

  const needs = {
    seats: 2,
    challenge: '受発注の電子化',
    stage: 'considering',
    grant: 'jinzai-kaihatsu',
    paysFirst: true,
    contactEmail: emails.officer,
    contactName: '架空 社長',
  } as const;
  const asked = await officer.call(applyForSeats, { programme, needs });
  expect(asked).toMatchObject({ outcome: 'created', warnings: ['grant-seat-funded'] });
  await accept(at.office, programme, '面談のうえ決定');
  await at.mailed(emails.officer, '席の割り当てが決まりました');
  const holder = { familyName: '架空', givenName: '席子', email: emails.learner, insured: true };
  const { results } = await officer.call(nameSeatHolders, { programme, people: [holder] });
  expect(results).toMatchObject([{ result: 'named' }]);
  expect(await officer.call(listCompanySeats, { programme })).toMatchObject({ granted: 2, named: 1 });
  return { officer, learner: await invited(at, emails.learner) };
}
