import {
  AccountId,
  DepartmentId,
  EnrolmentId,
  MunicipalityCode,
  PersonId,
  ProgrammeId,
  type Caller,
  type DataOf,
  type EventContract,
  type OutputOf,
} from '#contracts';
import { getOutcomesBacklog, outcomeChanged } from '#contracts/outcomes';
import {
  enrolmentChanged,
  getProgramme,
  getProgressBacklog,
  programmeChanged,
  progressChanged,
  type Kpi,
} from '#contracts/progress';
import {
  describeCompanies,
  describeDepartments,
  describePeople,
  getMunicipality,
  listDigestReaders,
} from '#contracts/registry';
import { connectNats, toBytes } from '#messaging';
import { answering, keysFor, outbox, resetServers, testCaller, testServers, waitFor } from '#testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './main.js';

export const here = MunicipalityCode.parse('992011');
export const neighbour = MunicipalityCode.parse('992020');
export const officer: Partial<Caller> = { tenant: here, roles: ['municipality-officer'] };
export const secretariat: Partial<Caller> = { roles: ['secretariat'] };

/** A department that the registry does not know any more. */
export const gone = DepartmentId.parse('00000000-0000-4000-8000-000000000001');

/** Somebody whom the registry does not know any more. */
export const erased = PersonId.parse('00000000-0000-4000-8000-000000000002');

type Programme = DataOf<typeof programmeChanged>;
type Progress = DataOf<typeof progressChanged>;
type Outcome = DataOf<typeof outcomeChanged>;
type Enrolment = DataOf<typeof enrolmentChanged>;

/** An event as its owner would publish it. */
export interface Sent {
  readonly contract: EventContract;
  readonly tenant: string;
  readonly key: string;
  readonly version: number;
  readonly data: object;
}

const sent = <C extends EventContract>(
  contract: C,
  tenant: string,
  key: string,
  version: number,
  data: DataOf<C>,
): Sent => ({
  contract,
  tenant,
  key,
  version,
  data,
});

/** Events of one programme of fiscal year 2025. */
export function programmeEvents(
  {
    tenant = here,
    audience = 'staff',
    key = 'staff-dx',
    fiscalYear = 2025,
    endsOn = '2025-09-30',
  }: Partial<Programme> & { tenant?: MunicipalityCode } = {},
  programme = ProgrammeId.parse(randomUUID()),
) {
  const course = { course: randomUUID() as never, version: 1, lessons: [], passScore: null };
  const data: Programme = {
    programme,
    municipality: tenant,
    key,
    name: `事業 ${key}`,
    audience,
    fiscalYear,
    startsOn: '2025-06-01',
    endsOn,
    courses: [{ ...course, key: 'rpa', title: 'RPA入門' }],
  };
  return {
    programme,
    changed: (version = 1, change: Partial<Programme> = {}) =>
      sent(programmeChanged, tenant, programme, version, { ...data, ...change }),
    person: (person = PersonId.parse(randomUUID()), enrolment = EnrolmentId.parse(randomUUID())) => ({
      enrolled: (version = 1, ending: Enrolment['ending'] = null, known: Partial<Enrolment> = {}) =>
        sent(enrolmentChanged, tenant, enrolment, version, {
          enrolment,
          programme,
          person,
          enrolledAt: '2025-05-20T00:00:00.000Z',
          ending,
          ...known,
        }),
      learned: (version = 1, { completedAt = null, seconds = 600 }: Partial<Progress> = {}) => {
        const moments = { startedAt: '2025-06-02T01:00:00.000Z', completedAt };
        const courses = [{ key: 'rpa', ...moments }];
        return sent(progressChanged, tenant, enrolment, version, {
          enrolment,
          programme,
          ...moments,
          seconds,
          courses,
        });
      },
      fared: (version = 1, change: Partial<Outcome> = {}) =>
        sent(outcomeChanged, tenant, enrolment, version, {
          enrolment,
          programme,
          surveys: [],
          placements: [],
          workplaceUses: [],
          ...change,
        }),
    }),
  };
}

/** A programme with these KPIs in its plan, as its owner answers. */
const planned = (programme: ProgrammeId, kpis: readonly Kpi[]): OutputOf<typeof getProgramme> => ({
  ...(programmeEvents({}, programme).changed().data as Programme),
  privacy: {
    purpose: null,
    notice: null,
    consentNeeded: false,
    retentionYears: null,
    retentionAutomatic: false,
    organ: null,
  },
  plan: {
    purpose: null,
    logicModel: { inputs: [], activities: [], outputs: [], outcomes: [], kpis: [...kpis] },
    places: null,
    applications: null,
    fundingSource: null,
    learningHours: null,
    path: [],
  },
  version: 1,
});

/** The service with its neighbours: what they answer can be changed through `owes`. */
export async function startReporting() {
  await resetServers();
  const servers = testServers();
  const { natsUrl, redisUrl } = servers;
  const keysDir = await keysFor(['gateway', 'admin', 'reporting', 'member-registry']);
  const filesDir = await mkdtemp(join(servers.dataDir, 'files-'));
  const dataDir = await mkdtemp(join(servers.dataDir, 'reporting-'));
  const mongoUri = servers.mongoUri();
  const nats = await connectNats(natsUrl, 'test');
  const owes: { progress: string | null; outcomes: string | null } = { progress: null, outcomes: null };
  const owners = [
    answering(nats, getProgressBacklog, () => ({ oldest: owes.progress })),
    answering(nats, getOutcomesBacklog, () => ({ oldest: owes.outcomes })),
  ];
  // Every department and every company is called the same; one is not known any more.
  answering(nats, describeDepartments, ({ departments }) => ({
    departments: departments.filter((one) => one !== gone).map((department) => ({ department, path: ['総務部'] })),
  }));
  answering(nats, describeCompanies, ({ companies }) => ({
    companies: companies.map((company) => ({ company, name: '架空商店' })),
  }));
  const withheld = new Set<string>();
  // Everybody is called by the first letters of the id; one was erased, others may be withheld.
  answering(nats, describePeople, ({ people }) => ({
    people: people
      .filter((one) => one !== erased && !withheld.has(one))
      .map((person) => ({
        person,
        name: `架空 ${person.slice(0, 4)}`,
        kana: null,
        group: ['総務部'],
        number: '900001',
      })),
  }));
  // Every programme is planned alike.
  const kpis: Kpi[] = [];
  answering(nats, getProgramme, ({ programme }) => planned(programme, kpis));
  // Who is in the office, by account, with the address.
  const readers = new Map<string, string>();
  answering(nats, listDigestReaders, ({ account = '' }) => ({
    readers: readers.has(account)
      ? [
          {
            account: AccountId.parse(account),
            office: true,
            departments: [],
            email: readers.get(account) ?? null,
            language: 'ja' as const,
          },
        ]
      : [],
    member: true,
    nextAfter: null,
  }));
  answering(nats, getMunicipality, ({ code }) => ({
    code,
    prefecture: '架空県',
    name: '見本市',
    kana: 'みほんし',
    type: 'city' as const,
    admitted: true,
    fictional: true,
  }));
  const env = {
    MONGODB_URI: mongoUri,
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    FILES_DIR: filesDir,
    DATA_DIR: dataDir,
    PUBLIC_URL: 'https://manabi.example',
  };
  const run = () => start({ ...env, LOG_LEVEL: 'silent' });
  let service = await run();
  const caller = await testCaller({ natsUrl, keysDir });
  const [client, manager] = [jetstream(nats), await jetstreamManager(nats)];
  await waitFor(() => manager.streams.info('EVT'), { what: 'the stream' });
  return {
    owes,
    kpis,
    owners,
    withheld,
    readers,
    /** Those that lie there now. */
    mails: () => outbox(dataDir),
    filesDir,
    mongoUri,
    manager,
    call: caller.call,
    /** Publishes one after the other, each as if for the first time. */
    publish: async (events: readonly Sent[]) => {
      for (const { contract, tenant, data, ...envelope } of events) {
        const body = { ...envelope, tenant, changedAt: new Date().toISOString(), correlationId: 'test', data };
        await client.publish(`evt.${tenant}.${contract.name}`, toBytes(body));
      }
    },
    stop: () => service.stop(),
    startAgain: async () => {
      service = await run();
    },
    close: async () => {
      await service.stop();
      await caller.close();
      await nats.close();
    },
  };
}
export type Reporting = Awaited<ReturnType<typeof startReporting>>;
