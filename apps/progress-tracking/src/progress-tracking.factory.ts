import {
  CourseId,
  dayInJapan,
  EnrolmentId,
  MunicipalityCode,
  PersonId,
  ProgrammeId,
  type InputOf,
  type OutputOf,
} from '#contracts';
import { subjectOf, type Operation, type Owner } from '#contracts';
import { getCourse, getLesson, getPinnedCourse, gradeQuiz } from '#contracts/catalog';
import { countStuckMails, listSentMails } from '#contracts/mails';
import {
  enrolPeople,
  getProgressBacklog,
  openProgramme,
  recordLearningEvents,
  type LearningEvent,
} from '#contracts/progress';
import {
  addressPeople,
  admitApplicant,
  countOfficeTasks,
  describeCompanies,
  describePeople,
  describeLearners,
  findPeopleWithin,
  getMunicipality,
  groupPeople,
  listDigestReaders,
  type LearnerTraits,
} from '#contracts/registry';
import { connectNats, fromBytes, toBytes, type RunningService } from '#messaging';
import { createLogger } from '#observability';
import { acrossTenants, Database, naturalId } from '#persistence';
import { inDatabase, keysFor, outbox, resetServers, testCaller, testServers, waitFor } from '#testing';
import { headers, type NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { applications, type ApplicationDocument } from './application/application.schema.js';
import { enrolments, type EnrolmentDocument } from './enrolment/enrolment.schema.js';
import { learningEvents, type LoggedEventDocument } from './learning-log/learning-log.schema.js';
import { quizRecords, type QuizRecordDocument } from './quiz-attempt/quiz-record.schema.js';
import { start } from './main.js';
import { progress, type ProgressDocument } from './progress/progress.schema.js';
import { seats, type SeatDocument } from './seat/seat.schema.js';
import { seatWants, type SeatWantDocument } from './seat-want/seat-want.schema.js';

export const officer = { tenant: '992011', roles: ['municipality-officer'] } as const;
export const neighbour = { tenant: '992020', roles: ['municipality-officer'] } as const;
export const backfill = { ...officer, scopes: ['backfill'] } as const;
export const learner = (person: string) => ({ tenant: '992011', roles: ['learner'], person }) as const;
export const notAdmitted = { tenant: '993018', roles: ['municipality-officer'] } as const;

/** What the registry knows of learners: nothing, unless a test says so. */
export const learnerTraits = new Map<string, LearnerTraits>();
/** Whom nobody can write to. */
export const unaddressed = new Set<string>();
/** A person whom the registry knows; `stranger` is one whom it does not. */
export const somebody = (): PersonId => PersonId.parse(randomUUID());
export const stranger = PersonId.parse('ffffffff-ffff-4fff-bfff-ffffffffffff');

export const dx = course('dx', ['dx-1', 'dx-2'], null);
export const rpa = course('rpa', ['rpa-1'], 70);
/** A course of every kind that matters here; in its quiz one may try three times. */
export const security: OutputOf<typeof getCourse> = {
  ...course('security', [], null),
  description: '安全のために',
  lessons: [
    { key: 'watch', title: '見る', minutes: 20, kind: 'video' },
    { key: 'check', minutes: 10, kind: 'quiz', quiz: { passMark: 60, attemptsAllowed: 3 } },
    { key: 'outside', minutes: 30, kind: 'external' },
  ],
};

export const terms = {
  name: '庁内DX研修',
  audience: 'staff',
  fiscalYear: 2025,
  startsOn: '2025-04-01',
  endsOn: '2026-03-31',
} as const;

type DigestReader = OutputOf<typeof listDigestReaders>['readers'][number];
export type Harness = Awaited<ReturnType<typeof progressTracking>>;

/**
 * The service alone, on real servers of its own. The neighbours it asks (catalogue, registry) are stood in for at the
 * wire, by what their contracts say. `settings`: more of its environment.
 */
export async function progressTracking(settings: Readonly<Record<string, string>> = {}) {
  await resetServers();
  const servers = testServers();
  const { natsUrl, redisUrl } = servers;
  const ownDir = await mkdtemp(join(servers.dataDir, 'progress-'));
  const uri = servers.mongoUri();
  const keysDir = await keysFor([
    'gateway',
    'progress-tracking',
    'reporting',
    'member-registry',
    'outcome-tracking',
    'exchange',
    'course-catalog',
    'procurement',
  ]);
  const env = {
    NATS_URL: natsUrl,
    MONGODB_URI: uri,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    DATA_DIR: ownDir,
    PUBLIC_URL: 'https://manabi.example',
    LOG_LEVEL: 'fatal',
    ...settings,
  };
  const nats = await connectNats(natsUrl, 'neighbours');
  const courses = new Map([dx, rpa, security].map((known) => [known.course, known]));
  const readers: DigestReader[] = [];
  standIn(nats, courses);
  answering(nats)(listDigestReaders, 'forbidden', ({ account }) => ({
    readers: readers.filter((reader) => account === undefined || reader.account === account),
    member: true,
    nextAfter: null,
  }));
  const stuck: OutputOf<typeof countStuckMails>['stuck'] = [];
  const applicants = new Map<string, PersonId>();
  for (const owner of ['member-registry', 'outcome-tracking', 'exchange', 'reporting'] as const) {
    answering(nats)(listSentMails, 'forbidden', () => ({ mails: [] }), owner);
    answering(nats)(countStuckMails, 'forbidden', () => ({ stuck: owner === 'outcome-tracking' ? stuck : [] }), owner);
  }
  standInForApplicants(nats, applicants);
  const database = await Database.open(uri, 'progress-tracking', createLogger({ service: 'test', level: 'fatal' }));
  const caller = await testCaller({ natsUrl, keysDir });
  const running: RunningService[] = [await start(env)];
  const { call } = caller;

  const open = (key: string, changes: Partial<InputOf<typeof openProgramme>> = {}) =>
    call(officer, openProgramme, { ...terms, key, courses: [dx.course, rpa.course], ...changes });
  const enrolled = async (key: string, person = somebody()) => {
    const { programme } = await open(key);
    await call(officer, enrolPeople, { programme, people: [person] });
    return { programme, person, enrolment: EnrolmentId.parse(naturalId('enrolment', programme, person)) };
  };
  /** The course of every kind, within a period that is going on. */
  const enrolledNow = async (key: string, person = somebody()) => {
    const day = (offset: number) => dayInJapan(new Date(Date.now() + offset * 86_400_000));
    const { programme } = await open(key, { courses: [security.course], startsOn: day(-30), endsOn: day(30) });
    await call(officer, enrolPeople, { programme, people: [person] });
    return { programme, person, enrolment: EnrolmentId.parse(naturalId('enrolment', programme, person)) };
  };
  const enrolIn = async (programme: ProgrammeId, person = somebody()) => {
    await call(officer, enrolPeople, { programme, people: [person] });
    return EnrolmentId.parse(naturalId('enrolment', programme, person));
  };
  const record = async (as: Parameters<typeof call>[0], events: LearningEvent[], sentAt = new Date().toISOString()) =>
    (await call(as, recordLearningEvents, { sentAt, events })).results;
  const settled = () =>
    waitFor(async () => (await call({ service: 'reporting' }, getProgressBacklog, {})).oldest === null, {
      what: 'nothing to be waiting',
    });
  return {
    uri,
    call,
    nats,
    applicants,
    mails: () => outbox(ownDir),
    /** Mails of outcome-tracking that have not gone out. */
    stuck,
    readers,
    courses,
    open,
    enrolled,
    enrolledNow,
    enrolIn,
    record,
    settled,
    events: database.model<LoggedEventDocument>(learningEvents),
    progress: database.model<ProgressDocument>(progress),
    enrolments: database.model<EnrolmentDocument>(enrolments),
    quizRecords: database.model<QuizRecordDocument>(quizRecords),
    applications: database.model<ApplicationDocument>(applications),
    seats: database.model<SeatDocument>(seats),
    wants: database.model<SeatWantDocument>(seatWants),
    startAnother: async () => void running.push(await start(env)),
    stopService: async () => void (await Promise.all(running.splice(0).map((service) => service.stop()))),
    /** Reaches into the service's database past the service. */
    inDatabase: <T>(work: Parameters<typeof inDatabase<T>>[2]) => inDatabase(uri, 'progress-tracking', work),
    inside: <T>(work: () => PromiseLike<T>) => acrossTenants('a look inside', work),
    close: async () => {
      await Promise.all(running.map((service) => service.stop()));
      await Promise.all([caller.close(), nats.close(), database.close()]);
    },
  };
}

/** An event of a lesson of the course `dx`, in the middle of the programme's period. */
export const event = (enrolment: string, given: Partial<LearningEvent> = {}): LearningEvent => ({
  id: `e-${randomUUID()}`,
  enrolmentId: EnrolmentId.parse(enrolment),
  courseId: dx.course,
  lessonId: 'dx-1',
  kind: 'progressed',
  seconds: 60,
  at: '2025-07-01T00:00:00.000Z',
  ...given,
});

export const unknownEnrolment = EnrolmentId.parse('00000000-0000-4000-8000-000000000000');
export const unknownProgramme = ProgrammeId.parse('00000000-0000-4000-8000-000000000000');
export const unknownCourse = CourseId.parse('00000000-0000-4000-8000-000000000000');

/** What a call was refused with. */
export const refusal = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'answered',
    (error: unknown) => error,
  );

function course(key: string, lessons: string[], passScore: number | null): OutputOf<typeof getCourse> {
  return {
    course: CourseId.parse(naturalId('course', '992011', key)),
    key,
    title: `${key}の講座`,
    lessons: lessons.map((lesson) => ({ key: lesson, minutes: 20 })),
    passScore,
    version: 1,
    minutes: lessons.length * 20,
  };
}

/** The one question of the attempt with this seed. */
const questionOf = (seed: string): string => `q-${seed.split('/')[1] ?? ''}`;

/** Stands in for a neighbour's operation, by what its contract says; undefined is refused. */
export const answering =
  (nats: NatsConnection) =>
  <O extends Operation>(
    op: O,
    refused: string,
    decide: (input: InputOf<O>) => OutputOf<O> | undefined,
    owner?: Owner,
  ) =>
    nats.subscribe(subjectOf(op, owner), {
      callback: (_, message) => {
        const output = decide(op.input.parse(fromBytes(message.data)) as InputOf<O>);
        const sent = headers();
        if (!output) sent.set('Manabi-Refused', refused);
        message.respond(toBytes(output ? op.output.parse(output) : {}), { headers: sent });
      },
    });

/** The registry takes everybody it is asked to, one person for each address; a name `衝突` belongs to somebody else. */
function standInForApplicants(nats: NatsConnection, applicants: Map<string, PersonId>): void {
  const answer = answering(nats);
  answer(admitApplicant, 'person-conflict', ({ email, familyName }) => {
    if (familyName === '衝突') return undefined;
    const person = applicants.get(email) ?? somebody();
    const outcome = applicants.has(email) ? ('unchanged' as const) : ('created' as const);
    applicants.set(email, person);
    return { person, outcome };
  });
  answer(addressPeople, 'forbidden', ({ people }) => ({
    people: people.map((person) => {
      const [email] = [...applicants].find(([, known]) => known === person) ?? [`${person}@citizen.example`];
      return { person, email: unaddressed.has(person) ? null : (email ?? null), language: 'ja' as const };
    }),
  }));
}

function standIn(nats: NatsConnection, courses: ReadonlyMap<string, OutputOf<typeof getCourse>>): void {
  const answer = answering(nats);
  answer(getCourse, 'unknown-course', ({ course: id }) => courses.get(id));
  answer(getPinnedCourse, 'unknown-course', ({ course: id }) => courses.get(id));
  // One question, another one for each attempt: its key tells the seed.
  answer(getLesson, 'lesson-not-found', ({ course: id, version, lesson: key, seed }) => {
    const lesson = courses.get(id)?.lessons.find((one) => one.key === key);
    if (!lesson) return undefined;
    const questions = [{ key: questionOf(seed ?? ''), type: 'short-text' as const, text: '?', points: 1 }];
    const content =
      lesson.kind === 'quiz'
        ? { kind: 'quiz' as const, passMark: 60, attemptsAllowed: 3, questions }
        : { kind: 'text' as const, markdown: key };
    return { course: id, version, lesson: { key, minutes: lesson.minutes }, content };
  });
  answer(gradeQuiz, 'question-not-asked', ({ seed, answers: [given] }) => {
    if (given?.question !== questionOf(seed)) return undefined;
    const correct = given.text === 'right';
    const points = correct ? 1 : 0;
    return {
      result: {
        score: points * 100,
        passed: correct,
        points,
        of: 1,
        feedback: null,
        questions: [{ question: given.question, correct, points, of: 1, feedback: [] }],
      },
      rules: { passMark: 60, attemptsAllowed: 3 },
    };
  });
  answer(groupPeople, 'forbidden', ({ people }) => ({ groups: [], of: people.map(() => null) }));
  answer(describeLearners, 'unknown-person', ({ learners }) => ({
    traits: learners.map(({ person }) => (person === stranger ? null : (learnerTraits.get(person) ?? {}))),
  }));
  answer(countOfficeTasks, 'forbidden', () => ({ importsWithErrors: 0, notSignedIn: 0, notSignedInUpTo: 100 }));
  // Every company is called the same.
  answer(describeCompanies, 'forbidden', ({ companies }) => ({
    companies: companies.map((company) => ({ company, name: '架空商店' })),
  }));
  // Everybody is called the same.
  answer(describePeople, 'forbidden', ({ people }) => ({
    people: people
      .filter((person) => person !== stranger)
      .map((person) => ({ person, name: '架空 花子', kana: 'カクウ ハナコ', group: [] })),
  }));
  // Every department and every company has just one person, of the same id.
  answer(findPeopleWithin, 'forbidden', ({ departments = [], company, cursor }) => {
    const people = [...departments, ...(company ? [company] : [])].map((id) => PersonId.parse(id));
    const place = cursor ? people.indexOf(cursor) + 1 : 0;
    return {
      people: people.slice(place, place + 1),
      nextCursor: place + 1 < people.length ? (people[place] ?? null) : null,
    };
  });
  answer(getMunicipality, 'unknown-municipality', ({ code }): OutputOf<typeof getMunicipality> => ({
    code: MunicipalityCode.parse(code),
    prefecture: 'デモ県',
    name: 'デモ市',
    kana: 'デモシ',
    type: 'city',
    admitted: code !== notAdmitted.tenant,
    fictional: true,
  }));
}
