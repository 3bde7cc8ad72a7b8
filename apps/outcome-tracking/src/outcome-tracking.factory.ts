import {
  EnrolmentId,
  PersonId,
  ProgrammeId,
  type Audience,
  type Caller,
  type DataOf,
  type EventContract,
  type InputOf,
  type Operation,
  type OutputOf,
} from '#contracts';
import { enrolmentChanged, findEnrolments, getProgramme, progressChanged } from '#contracts/progress';
import { addressPeople, describePeople, findManagers, getMunicipality, groupPeople } from '#contracts/registry';
import { connectNats, fromBytes, KeyRing, toBytes, type RunningService } from '#messaging';
import {
  inDatabase,
  keysFor,
  outbox,
  testCaller,
  testServers,
  waitFor,
  type LaidMail,
  type TestCaller,
} from '#testing';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { start } from './main.js';

export const here = '992011';
export const programme = ProgrammeId.parse(randomUUID());
export const officer: Partial<Caller> = { tenant: here, roles: ['municipality-officer'] };
export const importer: Partial<Caller> = { tenant: here, service: 'member-registry' };
/** A link as it stands in a mail. */
export const linkIn = (text: string): string => /#(\d{6}-[\w-]{43})/.exec(text)?.[1] ?? '';

const privacy = {
  purpose: null,
  notice: null,
  consentNeeded: false,
  retentionYears: null,
  retentionAutomatic: false,
  organ: null,
};

type Found = OutputOf<typeof findEnrolments>['found'][number];
type Manager = OutputOf<typeof findManagers>['managers'][number];

/** The running service beside stand-ins for its neighbours: the same subjects and contracts, lists in memory. */
export interface TestOutcomes {
  readonly env: NodeJS.ProcessEnv;
  readonly nats: NatsConnection;
  readonly call: TestCaller['call'];
  /** Enrolments by id, with their municipality. */
  readonly enrolments: Map<string, Found & { readonly tenant: string }>;
  readonly emails: Map<string, string>;
  /** Company and name by person. */
  readonly companies: Map<string, { readonly id: string; readonly name: string }>;
  /** By the person they lead. */
  readonly managers: Map<string, Manager[]>;
  readonly programme: Partial<OutputOf<typeof getProgramme>>;
  /** Somebody new with an enrolment, and how they call. */
  learner(audience?: Audience): { enrolment: EnrolmentId; person: PersonId; email: string; itself: Partial<Caller> };
  /**
   * The owner says how far somebody is, and publishes it: enrolled, completed (at noon of the day in Japan), ended.
   */
  stands(enrolment: EnrolmentId, how: Pick<Found, 'enrolledOn' | 'completedOn' | 'ending'>): Promise<void>;
  block(enrolment: EnrolmentId, why: Found['blocked']): void;
  inDatabase: <T>(work: Parameters<typeof inDatabase<T>>[2]) => Promise<T>;
  /** The mails to an address once there are so many. */
  mailsTo(email: string, count: number): Promise<LaidMail[]>;
  /** Those that lie there now. */
  mailsNow(email: string): Promise<LaidMail[]>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startOutcomes(more: NodeJS.ProcessEnv = {}): Promise<TestOutcomes> {
  const { natsUrl, redisUrl, mongoUri, dataDir } = testServers();
  const keysDir = await keysFor(['gateway', 'outcome-tracking', 'member-registry', 'progress-tracking', 'reporting']);
  const ownDir = await mkdtemp(join(dataDir, 'outcomes-'));
  const env: NodeJS.ProcessEnv = {
    MONGODB_URI: mongoUri(),
    NATS_URL: natsUrl,
    REDIS_URL: redisUrl,
    KEYS_DIR: keysDir,
    DATA_DIR: ownDir,
    PUBLIC_URL: 'https://manabi.example',
    LOG_LEVEL: 'silent',
    ...more,
  };
  const nats = await connectNats(natsUrl, 'test');
  const keys = await KeyRing.load(keysDir, 'gateway');
  const companies = new Map<string, { readonly id: string; readonly name: string }>();
  const [enrolments, emails, managers] = [
    new Map<string, Found & { readonly tenant: string }>(),
    new Map<string, string>(),
    new Map<string, Manager[]>(),
  ];
  const shown: Partial<OutputOf<typeof getProgramme>> = {};
  const standIn = <O extends Operation>(op: O, answer: (input: InputOf<O>, tenant: string) => OutputOf<O>): void => {
    nats.subscribe(op.name, {
      callback: (_, message) => {
        void keys.verify(message.headers?.get('Manabi-Context') ?? '').then((asking) => {
          const input = op.input.parse(fromBytes(message.data)) as InputOf<O>;
          message.respond(toBytes(op.output.parse(answer(input, asking?.tenant ?? ''))));
        });
      },
    });
  };
  standIn(findEnrolments, (input, tenant) => ({
    found: input.enrolments.flatMap((id) => {
      const { tenant: of, ...found } = enrolments.get(id) ?? {};
      return of === tenant ? [found as Found] : [];
    }),
  }));
  standIn(getProgramme, (input, tenant) => ({
    programme: input.programme,
    municipality: tenant as never,
    key: 'it',
    name: 'はじめてのIT',
    audience: 'staff' as const,
    fiscalYear: 2026,
    startsOn: '2026-04-01',
    endsOn: '2027-03-31',
    courses: [],
    version: 1,
    privacy,
    ...shown,
  }));
  standIn(getMunicipality, ({ code }) => ({
    code,
    prefecture: 'デモ県',
    name: 'あおば市',
    kana: 'あおばし',
    type: 'city' as const,
    admitted: true,
    fictional: true,
  }));
  standIn(addressPeople, ({ people }) => ({
    people: people.map((person) => ({ person, email: emails.get(person) ?? null, language: 'ja' as const })),
  }));
  standIn(describePeople, ({ people }) => ({
    people: people.map((person) => ({ person, name: '架空 花子', kana: null, group: ['総務部'] })),
  }));
  standIn(findManagers, ({ person }) => ({ managers: managers.get(person) ?? [] }));
  standIn(groupPeople, ({ people }) => {
    const found = people.map((person) => companies.get(person));
    const groups = found.flatMap((one) => (one ? [{ id: one.id, label: [one.name] }] : []));
    return { groups, of: found.map((one) => (one ? groups.findIndex(({ id }) => id === one.id) : null)) };
  });
  let service: RunningService = await start(env);
  const caller = await testCaller({ natsUrl, keysDir });
  const manager = await jetstreamManager(nats);
  await waitFor(() => manager.streams.info('EVT'), { what: 'the stream' });
  let version = 0;
  const publish = async <C extends EventContract>(contract: C, key: string, data: DataOf<C>): Promise<void> => {
    version += 1;
    const envelope = { key, version, tenant: here, changedAt: new Date().toISOString(), correlationId: 'test', data };
    await jetstream(nats).publish(`evt.${here}.${contract.name}`, toBytes(envelope));
  };
  const mailsNow = async (email: string) => (await outbox(ownDir)).filter(({ to }) => to === email);
  return {
    env,
    nats,
    call: caller.call,
    enrolments,
    emails,
    companies,
    managers,
    programme: shown,
    learner: (audience = 'staff') => {
      const [enrolment, person] = [EnrolmentId.parse(randomUUID()), PersonId.parse(randomUUID())];
      enrolments.set(enrolment, { tenant: here, enrolment, programme, person, audience });
      const email = `${person}@city.example`;
      emails.set(person, email);
      return { enrolment, person, email, itself: { tenant: here, roles: ['learner'], person } };
    },
    mailsNow,
    mailsTo: (email, count) =>
      waitFor(
        async () => {
          const mails = await mailsNow(email);
          return mails.length >= count ? mails : undefined;
        },
        { what: `mail ${count} to ${email}` },
      ),
    stands: async (enrolment, how) => {
      const known = enrolments.get(enrolment);
      if (!known) throw new Error('nobody');
      enrolments.set(enrolment, { ...known, ...how });
      const { programme: of, person } = known;
      const { enrolledOn = '2026-04-01', completedOn = null, ending = null } = { ...known, ...how };
      const enrolledAt = `${enrolledOn}T03:00:00.000Z`;
      await publish(enrolmentChanged, enrolment, { enrolment, programme: of, person, enrolledAt, ending });
      if (completedOn === null) return;
      const moments = { startedAt: enrolledAt, completedAt: `${completedOn}T03:00:00.000Z` };
      await publish(progressChanged, enrolment, { enrolment, programme: of, ...moments, seconds: 60, courses: [] });
    },
    block: (enrolment, blocked) => {
      const known = enrolments.get(enrolment);
      if (known) enrolments.set(enrolment, { ...known, blocked });
    },
    inDatabase: (work) => inDatabase(env['MONGODB_URI'] ?? '', 'outcome-tracking', work),
    restart: async () => {
      await service.stop();
      service = await start(env);
    },
    stop: async () => {
      await service.stop();
      await caller.close();
      await nats.close();
    },
  };
}
