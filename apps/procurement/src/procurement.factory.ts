import { MunicipalityCode, type Caller, type PersonId, type PurchaseId, type RequestOf } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  getPurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { describeSeatUse, getProgramme } from '#contracts/progress';
import { describePeople, listNetworkMembers } from '#contracts/registry';
import { connectNats, type RunningService } from '#messaging';
import { naturalId } from '#persistence';
import { answering, inDatabase, keysFor, testCaller, testServers, type TestCaller } from '#testing';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { start } from './main.js';

export const office = (tenant: string): Partial<Caller> => ({ tenant, member: true, roles: ['municipality-officer'] });
export const lead = office('992011');
export const neighbour = office('992020');
export const third = office('992038');
export const auditor: Partial<Caller> = { tenant: '992020', member: true, roles: ['auditor'] };
export const secretariat: Partial<Caller> = { roles: ['secretariat'] };

export const person = (nth: number): PersonId => naturalId('person', String(nth)) as PersonId;
/** Nobody whom the registry knows. */
export const stranger = naturalId('stranger') as PersonId;

export interface TestProcurement {
  readonly call: TestCaller['call'];
  /** Who is a member of the network today. */
  readonly members: Set<string>;
  /** Who was one until a day. */
  readonly left: Map<string, string>;
  /** Whom the registry knows no more. */
  readonly erased: Set<string>;
  /** How much people completed who have learned, whenever they had a seat. */
  readonly learned: Map<string, number>;
  /** Another of the same service, which shares the calls and the database. */
  startReplica(): Promise<RunningService>;
  /** Reaches into the service's database past the service. */
  inDatabase<T>(work: Parameters<typeof inDatabase<T>>[2]): Promise<T>;
  stop(): Promise<void>;
}

/** The running service, in this process unless said otherwise; the registry and progress tracking are stood in for at the wire. */
export async function startProcurement(
  run: (env: NodeJS.ProcessEnv) => Promise<Pick<RunningService, 'stop'>> = start,
): Promise<TestProcurement> {
  const { natsUrl, mongoUri: newMongoUri, dataDir } = testServers();
  const mongoUri = newMongoUri();
  const keysDir = await keysFor(['gateway', 'procurement', 'member-registry', 'course-catalog', 'progress-tracking']);
  const nats = await connectNats(natsUrl, 'test');
  const members = new Set(['992011', '992020', '992038']);
  // One to a page, so that a list has several.
  const left = new Map<string, string>();
  const erased = new Set<string>([stranger]);
  answering(nats, listNetworkMembers, ({ on, codes, cursor = '' }) => {
    const then = [...left].flatMap(([code, day]) => (on !== undefined && on < day ? [code] : []));
    const asked = [...members, ...then].filter((code) => codes?.split(',').includes(code) ?? true);
    const [next, ...rest] = asked.sort().filter((code) => code > cursor);
    const member = { prefecture: 'デモ県', name: `市${next}`, joinedOn: '2025-01-01', suspended: false };
    return {
      on: '2026-01-01',
      items: next === undefined ? [] : [{ municipality: MunicipalityCode.parse(next), ...member }],
      nextCursor: next !== undefined && rest.length > 0 ? next : null,
    };
  });
  answering(nats, describePeople, ({ people }) => ({
    people: people
      .filter((one) => !erased.has(one))
      .map((one) => ({ person: one, name: '架空 花子', kana: null, group: [], number: null })),
  }));
  answering(nats, getProgramme, ({ programme: asked }) => ({
    programme: asked,
    municipality: MunicipalityCode.parse('992011'),
    key: 'staff-dx',
    name: '職員DX研修',
    audience: 'staff' as const,
    fiscalYear: 2025,
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    courses: [],
    privacy: {
      purpose: null,
      notice: null,
      consentNeeded: false,
      retentionYears: null,
      retentionAutomatic: false,
      organ: null,
    },
    version: 1,
  }));
  const learned = new Map<string, number>();
  answering(nats, describeSeatUse, ({ seats }) => ({
    active: seats.filter((seat) => learned.has(seat.person)).length,
    completions: seats.reduce((sum, seat) => sum + (learned.get(seat.person) ?? 0), 0),
  }));
  const env = {
    MONGODB_URI: mongoUri,
    NATS_URL: natsUrl,
    KEYS_DIR: keysDir,
    DATA_DIR: await mkdtemp(join(dataDir, 'procurement-')),
    LOG_LEVEL: 'silent',
  };
  const service = await run(env);
  const caller = await testCaller({ natsUrl, keysDir });
  return {
    call: caller.call,
    members,
    left,
    erased,
    learned,
    startReplica: () => start(env),
    inDatabase: (work) => inDatabase(mongoUri, 'procurement', work),
    stop: async () => {
      await service.stop();
      await caller.close();
      await nats.close();
    },
  };
}

/** A purchase of the fiscal year 2025 for all members. */
export function purchaseText(changes: Partial<Omit<RequestOf<typeof planPurchase>, 'key'>> = {}) {
  return {
    on: '2025-01-10',
    title: 'eラーニング共同調達',
    contractForm: 'lead-contracts' as const,
    startsOn: '2025-04-01',
    endsOn: '2026-03-31',
    tiers: [
      { from: 1, unitPrice: 28_000 },
      { from: 100, unitPrice: 24_500 },
    ],
    fixedFee: 100_000,
    taxRate: 10,
    invited: null,
    sealed: false,
    ...changes,
  };
}

let planned = 0;

/** A purchase whose intents are asked for, by its lead 992011. */
export async function surveyed(
  { call }: TestProcurement,
  changes: Parameters<typeof purchaseText>[0] = {},
): Promise<PurchaseId> {
  const plan = { key: `purchase-${(planned += 1)}`, ...purchaseText(changes) };
  const { purchase } = await call(lead, planPurchase, plan);
  await call(lead, movePurchase, { purchase, state: 'surveying', on: '2025-01-20' });
  await call(lead, publishSpecification, { purchase, specification: 1, text: '一式' });
  return purchase;
}

export async function wants(
  { call }: TestProcurement,
  purchase: PurchaseId,
  tenant: string,
  seats: number,
  standaloneUnitPrice = 30_000,
): Promise<void> {
  await call(office(tenant), declareIntent, { purchase, seats, standaloneUnitPrice });
  await call(office(tenant), agreeSpecification, { purchase, specification: 1 });
}

/** As whoever looks first. */
export async function freeze({ call }: TestProcurement, purchase: PurchaseId, on = '2025-02-01', as = lead) {
  const { price, terms } = await call(as, getPurchase, { purchase });
  return call(as, freezePurchase, { purchase, seats: price?.seats ?? null, terms, on });
}

/** A purchase whose seats are there, so many for each of these municipalities. */
export async function allocated(
  running: TestProcurement,
  seats: Readonly<Record<string, number>>,
  changes: Parameters<typeof purchaseText>[0] = {},
): Promise<PurchaseId> {
  const { call } = running;
  const purchase = await surveyed(running, changes);
  for (const [tenant, wanted] of Object.entries(seats)) await wants(running, purchase, tenant, wanted);
  await freeze(running, purchase);
  for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
    await call(lead, movePurchase, { purchase, state, on: '2025-03-01' });
  return purchase;
}

/** The same again while nobody answers: what has a key is done once. */
export async function insisting<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!['unavailable', 'busy'].includes((error as { code?: string }).code ?? '')) throw error;
      await pause(50);
    }
  }
}
