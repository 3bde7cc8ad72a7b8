import {
  EnrolmentId,
  MunicipalityCode,
  PersonId,
  ProgrammeId,
  type Caller,
  type DataOf,
  type EventContract,
  type InputOf,
  type Operation,
  type OutputOf,
} from '#contracts';
import { getOutcomesBacklog, outcomeChanged } from '#contracts/outcomes';
import { enrolmentChanged, getProgressBacklog, programmeChanged, progressChanged } from '#contracts/progress';
import { getMunicipality } from '#contracts/registry';
import { connectNats, fromBytes, toBytes } from '#messaging';
import { keysFor, resetServers, testCaller, testServers, waitFor } from '#testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './main.js';

export const here = MunicipalityCode.parse('992011');
export const neighbour = MunicipalityCode.parse('992020');
export const officer: Partial<Caller> = { tenant: here, roles: ['municipality-officer'] };
export const secretariat: Partial<Caller> = { roles: ['secretariat'] };

type Programme = DataOf<typeof programmeChanged>;
type Progress = DataOf<typeof progressChanged>;
type Outcome = DataOf<typeof outcomeChanged>;

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
      enrolled: (version = 1, ending: DataOf<typeof enrolmentChanged>['ending'] = null) =>
        sent(enrolmentChanged, tenant, enrolment, version, {
          enrolment,
          programme,
          person,
          enrolledAt: '2025-05-20T00:00:00.000Z',
          ending,
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

/** The service with its neighbours: what they answer can be changed through `owes`. */
export async function startReporting() {
  await resetServers();
  const servers = testServers();
  const { natsUrl, redisUrl } = servers;
  const keysDir = await keysFor(['gateway', 'admin', 'reporting']);
  const filesDir = await mkdtemp(join(servers.dataDir, 'files-'));
  const mongoUri = servers.mongoUri();
  const nats = await connectNats(natsUrl, 'test');
  const owes: { progress: string | null; outcomes: string | null } = { progress: null, outcomes: null };
  const owners = [
    answering(nats, getProgressBacklog, () => ({ oldest: owes.progress })),
    answering(nats, getOutcomesBacklog, () => ({ oldest: owes.outcomes })),
  ];
  answering(nats, getMunicipality, ({ code }) => ({
    code,
    prefecture: '架空県',
    name: '見本市',
    kana: 'みほんし',
    type: 'city' as const,
    admitted: true,
    fictional: true,
  }));
  const env = { MONGODB_URI: mongoUri, NATS_URL: natsUrl, REDIS_URL: redisUrl, KEYS_DIR: keysDir, FILES_DIR: filesDir };
  const run = () => start({ ...env, LOG_LEVEL: 'silent' });
  let service = await run();
  const caller = await testCaller({ natsUrl, keysDir });
  const [client, manager] = [jetstream(nats), await jetstreamManager(nats)];
  await waitFor(() => manager.streams.info('EVT'), { what: 'the stream' });
  return {
    owes,
    owners,
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

/** Stands in for another app at its subject, by its contract. */
function answering<O extends Operation>(nats: NatsConnection, op: O, answer: (input: InputOf<O>) => OutputOf<O>) {
  return nats.subscribe(op.name, {
    callback: (_, message) => {
      const input = op.input.parse(fromBytes(message.data)) as InputOf<O>;
      message.respond(toBytes(op.output.parse(answer(input))));
    },
  });
}
