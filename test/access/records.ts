import type { ApiClient } from '#api-client';
import {
  publishCourseDraft,
  reviseCourse,
  saveCourseDraft,
  saveDraftLesson,
  startCourseDraft,
} from '#contracts/catalog';
import type {
  Audience,
  CourseFileId,
  PracticeAttachmentId,
  CourseId,
  EnrolmentId,
  ErasureId,
  ImportId,
  MunicipalityCode,
  PersonId,
  ProgrammeId,
  RequestOf,
} from '#contracts';
import {
  answerChallenge,
  applyToMeeting,
  approvePractice,
  callMeeting,
  composeTables,
  mailAnnouncement,
  notePractice,
  proposePractice,
  publishAnnouncement,
  raiseChallenge,
  saveAnnouncementDraft,
  savePracticeDraft,
  startPractice,
  writeAnnouncement,
} from '#contracts/exchange';
import { recordWorkplaceUse } from '#contracts/outcomes';
import { saveExportSchedule, startExport } from '#contracts/reporting';
import { getErasure, startDisclosure, startErasure } from '#contracts/privacy';
import {
  agreeSpecification,
  declareIntent,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { listCertificates, listEnrolments, recordLearningEvents, saveSession } from '#contracts/progress';
import {
  admitMunicipality,
  closeSupportAccess,
  getImport,
  invitePeople,
  listPeople,
  openSupportAccess,
} from '#contracts/registry';
import { listAuditEntries } from '#contracts/audit';
import { naturalId } from '#persistence';
import { waitFor } from '#testing';
import { csv, day, importFile, openWith } from '../journeys/office.js';
import { joinNetwork } from '../platform.js';

export const home = '992011';
export const away = '992020';
const audiences = ['staff', 'company', 'citizen'] as const satisfies Audience[];

/** What a municipality of the test has. Of everything that belongs to one person there are two: one's own and the other's. */
export interface Records {
  readonly municipality: string;
  /** Each with a file and a quiz, and an open draft. */
  readonly course: Record<Audience, string>;
  readonly courseFile: string;
  readonly programme: Record<Audience, string>;
  /** To come, of each programme. */
  readonly session: Record<Audience, string>;
  readonly person: Record<Audience, readonly [string, string]>;
  readonly enrolment: Record<Audience, readonly [string, string]>;
  /** Each has completed the course. */
  readonly certificate: Record<Audience, readonly [string, string]>;
  readonly company: readonly [string, string];
  /** 総務部, where the first of the staff is, and 建設部, where the other is. */
  readonly department: readonly [string, string];
  /** Of one person, who would go to 福祉部; approved by nobody. */
  readonly transferList: string;
  /** Imports with refused rows. */
  readonly imports: readonly [string, string];
  /** A dry run of inviting the staff. */
  readonly invitationRun: string;
  /** One that is over: while it is open, the secretariat sees more. */
  readonly supportAccess: string;
  /** Of the staff, of their two. */
  readonly disclosure: readonly [string, string];
  /** One of each audience was erased: what ids they had, and what was said of them. */
  readonly erased: {
    readonly person: Record<Audience, string>;
    readonly enrolment: Record<Audience, string>;
    readonly said: readonly string[];
  };
  /** That of the staff’s. */
  readonly erasure: string;
  /** Of the staff’s programme. */
  readonly exportRun: string;
  readonly exportSchedule: string;
  /** At home shared with the members; the neighbour’s is its own alone. */
  readonly challenge: string;
  /** For this municipality alone, with three of its people at one table. */
  readonly meeting: string;
  /** The first of them. */
  readonly attendee: string;
  readonly meetingMaterial: string;
  /** Likewise: at home published for the members, the neighbour’s still being written. */
  readonly practice: string;
  /** Named by the published version, where there is one. */
  readonly practiceAttachment: string;
  /** For this municipality alone, which leads it and has declared seats. */
  readonly purchase: string;
  readonly stepDocument: string;
  /** Its own municipality’s, to the practice at home; an id of nothing where none is published. */
  readonly practiceNote: string;
  /** For everybody, mailed; the neighbour’s is past its last day, so that only the secretariat sees it. */
  readonly announcement: string;
  readonly mailing: string;
  /** Its own municipality’s, to that challenge. */
  readonly challengeAnswer: string;
  /** What the audit chain tells of opening it. */
  readonly auditEntry: string;
  /** Names, addresses and numbers of people: nobody from outside may ever see one. */
  readonly personal: readonly { readonly text: string; readonly audience: Audience; readonly place: 0 | 1 }[];
}

const header: Record<Audience, string> = {
  staff: '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位',
  company: '企業名,氏,名,氏カナ,名カナ,メールアドレス,法人番号,雇用保険被保険者',
  citizen: '氏,名,氏カナ,名カナ,メールアドレス,年代,居住市区町村,求職状況,備考',
};

interface Listed {
  readonly email: string;
  readonly familyName: string;
  readonly note: string;
}

/** Nobody is called like this by chance. */
const listed = (code: string, audience: Audience, place: number): Listed => ({
  email: `${audience}-${place}-${code}@people.example`,
  familyName: `${{ staff: '職', company: '企', citizen: '市' }[audience]}${code}${'甲乙丙'[place] as string}`,
  note: `memo-${audience}-${place}-${code}`,
});

function rowOf(code: string, audience: Audience, place: number): string {
  const { email, familyName, note } = listed(code, audience, place);
  const name = `${familyName},葵,,,${email}`;
  if (audience === 'staff') return `${code}${place},${name},${place === 0 ? '総務部/人事課' : '建設部'},${note}`;
  if (audience === 'company') return `${note}株式会社,${name},,○`;
  return `${name},30代,架空市,求職中,${note}`;
}

/** Builds it through the public API, as a program that may act there. */
export async function makeRecords(office: ApiClient, code: string): Promise<Records> {
  await office.call(admitMunicipality, { code: code as never });
  await joinNetwork(office, code);
  const courseFile = await uploadedFile(office, code);
  const opened = {} as Record<Audience, { programme: ProgrammeId; course: string }>;
  const person = {} as Record<Audience, [string, string]>;
  const enrolment = {} as Record<Audience, [string, string]>;
  let company: [string, string] = ['', ''];
  for (const audience of audiences) {
    opened[audience] = await openWith(office, audience, await publishedCourse(office, audience, courseFile));
    const { programme } = opened[audience];
    const rows = [0, 1, GONE].map((place) => rowOf(code, audience, place));
    await importFile(office, '/imports/people', csv(header[audience], ...rows), { audience, programmeId: programme });
    const people = (await office.call(listPeople, { audience })).items;
    const found = [0, 1, GONE].map((place) =>
      people.find(({ email }) => email === listed(code, audience, place).email),
    );
    person[audience] = found.map((one) => one?.person) as unknown as [string, string];
    if (audience === 'company') company = found.map((one) => one?.company?.company) as unknown as [string, string];
    const enrolled = (await office.call(listEnrolments, { programme })).items;
    enrolment[audience] = person[audience].map(
      (one) => enrolled.find((item) => item.person === one)?.enrolment,
    ) as unknown as [string, string];
  }
  const certificate = {} as Record<Audience, [string, string]>;
  for (const audience of audiences)
    certificate[audience] = await certified(office, opened[audience], enrolment[audience]);
  const session = {} as Record<Audience, string>;
  for (const audience of audiences) session[audience] = await plannedSession(office, opened[audience]);
  const erased = await eraseThird(office, code, person, enrolment);
  const imports = [await refusedImport(office, code, 0), await refusedImport(office, code, 1)] as const;
  const personal = audiences.flatMap((audience) =>
    ([0, 1] as const).flatMap((place) => {
      const { email, familyName, note } = listed(code, audience, place);
      const ids = [person[audience][place], enrolment[audience][place]];
      return [email, familyName, note, ...ids].map((text) => ({ text, audience, place }));
    }),
  );
  const supportAccess = await closedSupportAccess(office);
  const byAudience = (pick: (audience: Audience) => string) =>
    Object.fromEntries(audiences.map((audience) => [audience, pick(audience)])) as Record<Audience, string>;
  return {
    municipality: code,
    course: byAudience((audience) => opened[audience].course),
    courseFile,
    programme: byAudience((audience) => opened[audience].programme),
    session,
    person,
    enrolment,
    certificate,
    company,
    invitationRun: (await office.call(invitePeople, { audience: 'staff', dryRun: true })).invitationRun,
    supportAccess,
    ...(await heldMeeting(office, code)),
    ...(await raisedChallenge(office, code)),
    ...(await mailedAnnouncement(office, code)),
    ...(await surveyedPurchase(office, code as MunicipalityCode)),
    auditEntry: await entryAbout(office, supportAccess),
    department: [naturalId('department', code, '総務部'), naturalId('department', code, '建設部')],
    transferList: await proposedTransfers(office, code),
    imports,
    disclosure: [await disclosed(office, person.staff[0]), await disclosed(office, person.staff[1])],
    ...(await exported(office, `programme-${opened.staff.programme}`)),
    ...erased,
    personal,
  };
}

/** Once the programme has reached the reports. */
async function exported(office: ApiClient, subject: string) {
  const wanted = { subject, form: 'csv' } as const;
  const { exportSchedule } = await waitFor(() => office.call(saveExportSchedule, { ...wanted, day: 28 }), {
    what: 'the programme in the reports',
  });
  return { exportRun: (await office.call(startExport, wanted)).exportRun, exportSchedule };
}

/** What a meeting says that anybody may be invited to. */
export const meetingText = {
  kind: 'exchange',
  form: 'on-site',
  title: '情報交換会',
  startsAt: `${day(30)}T01:00:00Z`,
  endsAt: `${day(30)}T03:00:00Z`,
  place: '講堂',
  about: '',
  capacity: 20,
  invited: null,
  themes: ['人材要件'],
  tables: [{ table: '1', theme: '人材要件', seats: 6 }],
} satisfies Omit<RequestOf<typeof callMeeting>, 'key'>;

/** What a purchase says, whoever is invited. */
export const purchaseText = {
  on: day(-30),
  title: 'eラーニング共同調達',
  contractForm: 'lead-contracts',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  tiers: [{ from: 1, unitPrice: 20_000 }],
  fixedFee: 100_000,
  taxRate: 10,
  invited: null,
  sealed: false,
} satisfies Omit<RequestOf<typeof planPurchase>, 'key'>;

async function surveyedPurchase(office: ApiClient, code: MunicipalityCode) {
  const planned = { ...purchaseText, key: 'own', invited: [code] };
  const { purchase } = await office.call(planPurchase, planned);
  await office.call(movePurchase, { purchase, state: 'surveying', on: day(-20) });
  await office.call(publishSpecification, { purchase, specification: 1, text: '一式' });
  await office.call(declareIntent, { purchase, seats: 10, standaloneUnitPrice: 25_000 });
  await office.call(agreeSpecification, { purchase, specification: 1 });
  const form = new FormData();
  for (const [name, value] of Object.entries({ state: 'planned', title: '調達の資料', audience: 'viewers' }))
    form.set(name, value);
  form.set('file', new Blob([`資料,${code}\r\n`]), `${code}.csv`);
  const added = await office.fetch('POST', `/purchases/${purchase}/documents`, form);
  const { document } = (await added.json()) as { document: string };
  return { purchase, stepDocument: document };
}

async function heldMeeting(office: ApiClient, code: string) {
  const called = { ...meetingText, key: `of-${code}`, invited: [code] };
  const { meeting } = await office.call(callMeeting, called);
  const attendees: string[] = [];
  for (const key of ['one', 'two', 'three']) {
    const applying = { meeting, key, name: `${key}-${code}`, department: '総務部' };
    attendees.push((await office.call(applyToMeeting, applying)).attendee);
  }
  await office.call(composeTables, { meeting, round: 1 });
  const form = new FormData();
  form.set('file', new Blob([`資料,${code}\r\n`]), `${code}.csv`);
  const added = await office.fetch('POST', `/exchange/meetings/${meeting}/material`, form);
  const { material } = (await added.json()) as { material: string };
  return { meeting, attendee: attendees[0] ?? '', meetingMaterial: material };
}

async function raisedChallenge(office: ApiClient, code: string) {
  const visibility = code === home ? ('members' as const) : ('own' as const);
  const about = { theme: 'staff', kind: 'budget', otherKind: null, stage: 'starting', urgency: 'now' } as const;
  const { challenge } = await office.call(raiseChallenge, {
    key: 'first',
    ...about,
    title: '予算が続かない',
    tried: '',
    visibility,
  });
  const { answer } = await office.call(answerChallenge, { challenge, key: 'first', text: '他課と分けた' });
  return { challenge, challengeAnswer: answer, ...(await writtenPractice(office, code)) };
}

async function mailedAnnouncement(office: ApiClient, code: string) {
  const text: Omit<RequestOf<typeof writeAnnouncement>, 'key' | 'lastDay'> = {
    title: '研修会のお知らせ',
    text: '集まりましょう。',
    themes: [],
    visibility: 'public',
    roles: ['municipality-admin'],
  };
  const written = await office.call(writeAnnouncement, { key: `of-${code}`, ...text, lastDay: null });
  const { announcement, version } = await office.call(publishAnnouncement, { ...written, correction: null });
  await office.call(mailAnnouncement, { announcement, edition: 1 });
  if (code !== home) {
    const over = { announcement, version, ...text, lastDay: day(-1) };
    const saved = await office.call(saveAnnouncementDraft, over);
    await office.call(publishAnnouncement, { ...saved, correction: '最後の日を直した' });
  }
  return { announcement, mailing: naturalId('announcement-mailing', announcement, '1') };
}

async function writtenPractice(office: ApiClient, code: string) {
  const begun = await office.call(startPractice, { key: 'first', theme: 'staff', title: '朝の15分' });
  const practiceAttachment = await uploadedAttachment(office, code);
  if (code !== home) return { practice: begun.practice, practiceNote: begun.practice, practiceAttachment };
  const nothing = { context: '', problem: '', cost: '', people: '', result: '', failed: '' };
  const text = { theme: 'staff', title: '朝の15分', done: '毎朝学ぶ', ...nothing, visibility: 'members' } as const;
  const proposed = await office.call(
    proposePractice,
    await office.call(savePracticeDraft, { ...begun, ...text, figures: [], attachments: [practiceAttachment] }),
  );
  const { practice } = await office.call(approvePractice, proposed);
  const { note } = await office.call(notePractice, { practice, key: 'first', kind: 'comment', text: '続けています' });
  return { practice, practiceNote: note, practiceAttachment };
}

async function uploadedAttachment(office: ApiClient, code: string): Promise<PracticeAttachmentId> {
  const form = new FormData();
  form.set('file', new Blob([`要綱,${code}\r\n`]), `${code}.csv`);
  const answer = await office.fetch('POST', '/practice-attachments', form);
  return ((await answer.json()) as { attachment: PracticeAttachmentId }).attachment;
}

const disclosed = async (office: ApiClient, person: string): Promise<string> =>
  (await office.call(startDisclosure, { person: person as PersonId, reference: '開-1', receivedOn: day(0) }))
    .disclosure;

/** Who was erased is the third of each. */
const GONE = 2;

/** Erases the third of each audience, who has said something before. */
async function eraseThird(
  office: ApiClient,
  code: string,
  people: Record<Audience, readonly string[]>,
  enrolments: Record<Audience, readonly string[]>,
): Promise<Pick<Records, 'erased' | 'erasure'>> {
  const person = {} as Record<Audience, string>;
  const enrolment = {} as Record<Audience, string>;
  const erasures: ErasureId[] = [];
  for (const audience of audiences) {
    person[audience] = people[audience][GONE] ?? '';
    enrolment[audience] = enrolments[audience][GONE] ?? '';
    const { familyName, note } = listed(code, audience, GONE);
    const use = { on: day(-1), what: note, hoursSavedPerMonth: 1 };
    await office.call(recordWorkplaceUse, { enrolmentId: enrolment[audience] as EnrolmentId, ...use });
    const asked = { person: person[audience] as PersonId, name: `${familyName}葵`, reference: `消-${audience}` };
    erasures.push((await office.call(startErasure, { ...asked, receivedOn: day(0) })).erasure);
  }
  for (const erasure of erasures)
    await waitFor(async () => (await office.call(getErasure, { erasure })).status === 'done', {
      what: 'the erasure',
    });
  const said = audiences.flatMap((audience) => {
    const { email, familyName, note } = listed(code, audience, GONE);
    return [email, familyName, note];
  });
  return { erased: { person, enrolment, said }, erasure: erasures[0] ?? '' };
}

async function uploadedFile(office: ApiClient, code: string): Promise<CourseFileId> {
  const form = new FormData();
  form.set('kind', 'attachment');
  form.set('file', new Blob([`資料,${code}\r\n`]), `${code}.csv`);
  return ((await (await office.fetch('POST', '/course-files', form)).json()) as { file: CourseFileId }).file;
}

async function plannedSession(office: ApiClient, { programme, course }: { programme: ProgrammeId; course: string }) {
  const at = { from: `${day(5)}T01:00:00.000Z`, until: `${day(5)}T03:00:00.000Z` };
  const lesson = { course: course as CourseId, lesson: 'one', place: '研修室', capacity: null };
  return (await office.call(saveSession, { programme, key: 'first', ...lesson, ...at })).session;
}

/** Completes the course for the first two, and waits until their certificates are issued. */
async function certified(
  office: ApiClient,
  { programme, course }: { programme: ProgrammeId; course: string },
  [first, second]: readonly [string, string],
): Promise<[string, string]> {
  const learners = [first, second].map((id) => id as EnrolmentId);
  const at = new Date(Date.now() - 60_000).toISOString();
  const events = learners.flatMap((enrolmentId) =>
    ['one', 'two', 'paper', 'check'].map((lessonId) => ({
      id: `done-${enrolmentId}-${lessonId}`,
      enrolmentId,
      courseId: course as CourseId,
      lessonId,
      kind: 'completed' as const,
      seconds: 60,
      at,
    })),
  );
  await office.call(recordLearningEvents, { sentAt: new Date().toISOString(), events });
  return waitFor(
    async () => {
      const { items } = await office.call(listCertificates, { programme });
      const ids = learners.flatMap((one) => items.find(({ enrolment }) => enrolment === one)?.certificate ?? []);
      return ids.length === 2 ? (ids as unknown as [string, string]) : undefined;
    },
    { what: 'the certificates' },
  );
}

async function proposedTransfers(office: ApiClient, code: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([csv('職員番号,新所属,発令日', `${code}0,福祉部,${day(90)}`)]), '異動表.csv');
  return ((await (await office.fetch('POST', '/transfer-lists', form)).json()) as { transferList: string })
    .transferList;
}

/** What the draft of each course holds: its paper alone. */
export const draftOutline = { title: 'はじめての自治体DX', lessons: [{ key: 'paper', minutes: 20 }] };

/** A course of two plain lessons, a paper and a quiz, with an open draft of it. */
async function publishedCourse(office: ApiClient, audience: Audience, file: CourseFileId): Promise<CourseId> {
  const key = `course-${audience}`;
  const { course, version: begun } = await office.call(startCourseDraft, { key, title: 'はじめての自治体DX' });
  let version = begun;
  const question = { type: 'true-false', key: 'q1', text: '正しい', answer: true } as const;
  const contents: Record<string, RequestOf<typeof saveDraftLesson>['content']> = {
    one: { kind: 'plain' },
    two: { kind: 'plain' },
    paper: { kind: 'file', file },
    check: { kind: 'quiz', quiz: { passMark: 50, attemptsAllowed: null, questions: [question] } },
  };
  for (const [lesson, content] of Object.entries(contents))
    ({ version } = await office.call(saveDraftLesson, { course, version, lesson, minutes: 20, content }));
  await office.call(publishCourseDraft, { course, version });
  const revised = await office.call(reviseCourse, { course });
  await office.call(saveCourseDraft, { course, version: revised.version, ...draftOutline });
  return course;
}

/** An import of which one row is refused, so that its error file is there. */
async function refusedImport(office: ApiClient, code: string, place: number): Promise<string> {
  const { importId } = await importFile(
    office,
    '/imports/people',
    csv(header.staff, `${code}9${place},残念${code},,,,,,`),
    { audience: 'staff' },
  );
  await office.call(getImport, { importId: importId as ImportId });
  return importId;
}

async function closedSupportAccess(office: ApiClient): Promise<string> {
  const { supportAccess } = await office.call(openSupportAccess, { hours: 1, reason: '画面の確認' });
  await office.call(closeSupportAccess, { supportAccess });
  return supportAccess;
}

const entryAbout = (office: ApiClient, subject: string): Promise<string> =>
  waitFor(
    async () =>
      (await office.call(listAuditEntries, { subject, operation: openSupportAccess.name })).items.find(
        ({ outcome }) => outcome === 'done',
      )?.entry,
    { what: 'the audit entry' },
  );
