import {
  CourseId,
  EnrolmentId,
  MunicipalityCode,
  type AccountId,
  type Caller,
  type OutputOf,
  type PersonId,
  type ProgrammeId,
  type RequestOf,
  type Role,
} from '#contracts';
import { publishCourse } from '#contracts/catalog';
import { recordPlacement, recordWorkplaceUse } from '#contracts/outcomes';
import { getErasure, previewErasure, startErasure, type Erasure } from '#contracts/privacy';
import { listEnrolments, openProgramme, recordLearningEvents } from '#contracts/progress';
import { admitMunicipality, choosePassword, inviteAccount, listPeople } from '#contracts/registry';
import { waitFor } from '#testing';
import { startNeighbours } from './neighbours.factory.js';
import { admin, officer, operator, password, startRegistry, type TestRegistry } from './registry.factory.js';

const neighbours = ['course-catalog', 'progress-tracking', 'outcome-tracking', 'exchange', 'procurement', 'reporting'];

type Privacy = NonNullable<RequestOf<typeof openProgramme>['privacy']>;

/** Somebody who is called by words that nobody else is. */
export interface Canary {
  readonly person: PersonId;
  readonly enrolment: EnrolmentId;
  readonly programme: ProgrammeId;
  readonly name: string;
  readonly email: string;
  readonly number: string;
  /** The person's own words, which stand in outcomes. */
  readonly said: string;
}
export interface Opened {
  readonly programme: ProgrammeId;
  readonly course: CourseId;
}

/** The registry with every other service that owns data, for the privacy desk's tests. */
export interface Desk {
  readonly registry: TestRegistry;
  open(
    key: string,
    terms?: { startsOn?: string; endsOn?: string; privacy?: Privacy },
    tenant?: string,
  ): Promise<Opened>;
  /** Somebody new on a roster, enrolled, who has learned and said something. */
  canary(opened: Opened, tenant?: string): Promise<Canary>;
  learner(canary: Canary, tenant?: string): Partial<Caller>;
  /** The canary's account, invited and with a password. */
  account(canary: Canary, role?: Role): Promise<{ account: AccountId }>;
  erase(canary: Canary, reference?: string): Promise<Erasure>;
  erased(erasure: Erasure['erasure']): Promise<Erasure>;
  records(person: PersonId): Promise<OutputOf<typeof previewErasure>['records']>;
  stop(): Promise<void>;
}

export async function startDesk(): Promise<Desk> {
  const registry = await startRegistry(neighbours);
  const stopNeighbours = await startNeighbours(neighbours, registry.env).catch(async (error: unknown) => {
    await registry.stop();
    throw error;
  });
  for (const code of ['992011', '992020'])
    await registry.call({ roles: ['secretariat'] }, admitMunicipality, { code: MunicipalityCode.parse(code) });
  let made = 0;

  const open: Desk['open'] = async (key, terms = {}, tenant = '992011') => {
    const course = { key: `${key}-course`, title: '講座', lessons: [{ key: 'l1', minutes: 30 }], passScore: null };
    const published = await registry.call(officer(tenant), publishCourse, course);
    const { programme } = await registry.call(officer(tenant), openProgramme, {
      key,
      name: `事業${key}`,
      audience: 'staff',
      fiscalYear: 2025,
      startsOn: '2025-04-01',
      endsOn: '2027-03-31',
      courses: [CourseId.parse(published.course)],
      ...terms,
    });
    return { programme, course: CourseId.parse(published.course) };
  };

  const learner: Desk['learner'] = ({ person }, tenant = '992011') => ({ tenant, roles: ['learner'], person });

  const canary: Desk['canary'] = async ({ programme, course }, tenant = '992011') => {
    made += 1;
    const [name, email, said] = [`金糸雀${made} 鳴子`, `canary${made}@demo.example`, `カナリア${made}の言葉`];
    const number = `77${String(made).padStart(4, '0')}`;
    const row = `${number},金糸雀${made},鳴子,カナリア,ナルコ,${email},総務部/鳥課,主事`;
    const header = '職員番号,氏,名,氏カナ,名カナ,メールアドレス,所属,職位';
    await registry.importPeople(`${header}\n${row}`, { tenant, programmeId: programme });
    const { items } = await registry.call(officer(tenant), listPeople, { email });
    const person = items[0]?.person as PersonId;
    const enrolled = await registry.call(officer(tenant), listEnrolments, { programme, limit: 200 });
    const enrolment = EnrolmentId.parse(enrolled.items.find((one) => one.person === person)?.enrolment);
    const found = { person, enrolment, programme, name, email, number, said };
    const now = new Date().toISOString();
    const event = { id: `e-${enrolment}`, enrolmentId: enrolment, courseId: course, lessonId: 'l1', at: now };
    const events = [{ ...event, kind: 'progressed' as const, progress: 1, seconds: 60 }];
    await registry.call(learner(found, tenant), recordLearningEvents, { sentAt: now, events });
    const use = { enrolmentId: enrolment, on: '2026-01-10', what: said, hoursSavedPerMonth: 3 };
    await registry.call(learner(found, tenant), recordWorkplaceUse, use);
    const placement = { startedOn: '2026-01-10', insured: true, openEnded: true, related: true, source: said };
    await registry.call(officer(tenant), recordPlacement, { enrolmentId: enrolment, ...placement });
    return found;
  };

  const erased: Desk['erased'] = (erasure) =>
    waitFor(
      async () => {
        const now = await registry.call(admin(), getErasure, { erasure });
        return now.status === 'done' ? now : undefined;
      },
      { what: 'the erasure' },
    );

  return {
    registry,
    open,
    canary,
    learner,
    erased,
    account: async ({ person, email }, role = 'learner') => {
      const at = { municipality: MunicipalityCode.parse('992011'), person };
      const invited = { email, displayName: '金糸雀の表示名', role, ...at };
      const { account, code } = await registry.call(operator, inviteAccount, invited);
      await registry.call({}, choosePassword, { code: code ?? '', password });
      return { account };
    },
    erase: async ({ person, name }, reference = '消-1') => {
      const asked = { person, name, reference, receivedOn: '2026-04-01' };
      const { erasure } = await registry.call(admin(), startErasure, asked);
      return erased(erasure);
    },
    records: async (person) => (await registry.call(admin(), previewErasure, { person })).records,
    stop: async () => {
      await stopNeighbours();
      await registry.stop();
    },
  };
}
