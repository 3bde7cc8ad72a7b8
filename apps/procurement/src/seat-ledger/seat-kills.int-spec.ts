import { DomainError, type Caller, type Operation, type OutputOf, type ProgrammeId, type RequestOf } from '#contracts';
import {
  addSeats,
  answerSeatLoan,
  assignSeat,
  getSeatBalances,
  listSeatLoans,
  offerSeats,
  releaseSeat,
  returnSeats,
  setAsideSeats,
} from '#contracts/procurement';
import { naturalId } from '#persistence';
import { projectScript, testServers, waitFor } from '#testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  allocated,
  insisting,
  office,
  person,
  startProcurement,
  type TestProcurement,
} from '../procurement.factory.js';
import { CountedSeats } from './counted-seats.factory.js';
import type { SeatAct } from './ledger.domain.js';

const LONG = process.env['LONG'] !== undefined;
const { operations, clients, killEvery } = LONG
  ? { operations: 10_000, clients: 8, killEvery: 250 }
  : { operations: 200, clients: 4, killEvery: 50 };
const PATIENCE_MS = LONG ? 3_600_000 : 240_000;
/** A call whose service died is asked again after that time. */
const ANSWER_WITHIN_MS = 1500;

const seats = { '992011': 12, '992020': 8, '992038': 4 };
const buyers = ['992011', '992020', '992038'] as const;
const days = ['2025-04-28', '2025-06-28', '2025-09-28', '2025-12-28', '2026-03-31'] as const;
const programmes = ['dx', 'ai'].map((name) => naturalId('programme', name) as ProgrammeId);
/** Where the service dies: at any moment, before an entry is stored, and after it was and before anybody hears of it. */
const deaths = ['any', 'seat-entry-before-insert', 'seat-entry-stored-before-answer'] as const;

interface Supervisor {
  start(spec: object): { pid(): number | undefined };
  ready(name: string, timeoutMs?: number): Promise<void>;
  kill(): Promise<void>;
}
interface Scripts {
  Supervisor: new (options: { dataDir: string }) => Supervisor;
}

let running: TestProcurement;
let points: string;
let pid: () => number | undefined;
beforeAll(async () => {
  const dataDir = await mkdtemp(join(testServers().dataDir, 'killed-'));
  points = join(dataDir, 'points');
  await mkdir(points);
  running = await startProcurement(async (env) => {
    const { Supervisor } = await projectScript<Scripts>('supervisor.mjs');
    const supervisor = new Supervisor({ dataDir });
    ({ pid } = supervisor.start({
      name: 'procurement',
      command: process.execPath,
      args: ['dist/apps/procurement/src/main.js'],
      env: { PATH: process.env['PATH'], ...env, LOG_LEVEL: 'info', CRASH_POINTS: points },
      isReady: (log: string) => log.includes('"msg":"ready"'),
    }));
    await supervisor.ready('procurement', 60_000);
    return { stop: () => supervisor.kill() };
  });
});
afterAll(() => running.stop());

const step = fc.record({
  what: fc.constantFrom('assign', 'assign', 'assign', 'release', 'lend', 'return', 'add', 'set aside'),
  buyer: fc.constantFrom(...buyers),
  other: fc.constantFrom(...buyers),
  who: fc.nat(40),
  seats: fc.integer({ min: 1, max: 4 }),
  on: fc.constantFrom(...days),
  programme: fc.constantFrom(...programmes),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The same again until somebody answers, done or refused: everything has a key. */
const ask = <O extends Operation>(as: Partial<Caller>, op: O, input: RequestOf<O>): Promise<OutputOf<O>> =>
  insisting(() => {
    const late = pause(ANSWER_WITHIN_MS, undefined, { ref: false }).then(() => {
      throw new DomainError('unavailable');
    });
    return Promise.race([running.call(as, op, input), late]);
  });

const refusals =
  /^(seats-exhausted|lender-seats-exhausted|seat-|release-|loan-|return-|addition-|pool-below-assigned|allotment-)/;

it(
  'should add up on every day, forget nothing that was told and change no past balance, whatever clients do at once and however often the service is killed',
  async () => {
    const purchase = await allocated(running, seats);
    const steps = fc
      .sample(step, { numRuns: operations, seed: Number(process.env['SEED'] ?? 20_251_127) })
      .map((one, nth) => ({ ...one, nth }))
      .values();
    const balances = (buyer: string, on: string, knownAt?: string) =>
      ask(office(buyer), getSeatBalances, { purchase, on, ...(knownAt !== undefined && { knownAt }) });

    /** Acts of which somebody was told that they are done: by kind, and member and key or loan. */
    const told: string[] = [];
    const perform = async ({ what, buyer, other, who, seats: some, on, programme, nth }: Step & { nth: number }) => {
      const as = office(buyer);
      const key = `step-${nth}`;
      if (what === 'assign') {
        const use = await ask(as, assignSeat, { purchase, key, person: person(who), on });
        told.push(`assign ${buyer} ${use.person} ${use.on}`);
      }
      if (what === 'release') await ask(as, releaseSeat, { purchase, key, person: person(who), on });
      if (what === 'add') {
        await ask(as, addSeats, { purchase, key, seats: some, on });
        told.push(`add ${buyer} ${key}`);
      }
      if (what === 'set aside') {
        await ask(as, setAsideSeats, { purchase, key, programme, seats: some - 1, on });
        told.push(`allot ${buyer} ${key}`);
      }
      if (what === 'lend') {
        const { loan } = await ask(as, offerSeats, { purchase, key, borrower: other as never, seats: some, on });
        told.push(`offer ${buyer} ${loan}`);
        await ask(office(other), answerSeatLoan, { purchase, loan, answer: 'accept' });
        told.push(`accept ${other} ${loan}`);
      }
      if (what === 'return') {
        const { items } = await ask(as, listSeatLoans, { purchase, limit: 200 });
        const lent = items.filter(({ borrower, state }) => borrower === buyer && state === 'standing');
        const loan = lent[nth % Math.max(1, lent.length)]?.loan;
        if (!loan) return;
        await ask(as, returnSeats, { purchase, loan, key, seats: some, on });
        told.push(`return ${buyer} ${key}`);
      }
    };

    const kill = async (death: (typeof deaths)[number]) => {
      const before = await waitFor(() => pid(), { what: 'the service' });
      if (death === 'any') process.kill(before, 'SIGKILL');
      else await writeFile(join(points, death), '');
      await waitFor(() => pid() !== before, { what: `the death of the service: ${death}` });
    };

    const codes: string[] = [];
    const known: { buyer: string; answer: Awaited<ReturnType<typeof balances>> }[] = [];
    const killing: Promise<void>[] = [];
    let done = 0;
    const client = async () => {
      for (const one of steps) {
        await perform(one).catch((error: { code?: string; message: string }) =>
          codes.push(error.code ?? error.message),
        );
        done += 1;
        const nth = done;
        const death = deaths[(nth / killEvery) % deaths.length];
        // The last steps are left to the one that is still to die.
        if (nth % killEvery === 0 && nth < operations && death) killing.push(kill(death));
        if (nth % 50 === 0)
          known.push({ buyer: one.buyer, answer: await balances(one.buyer, days[(nth / 50) % days.length] as string) });
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    await Promise.all(killing);
    expect(await readdir(points)).toEqual([]);
    expect(killing.length).toBe(operations / killEvery - 1);
    expect(codes.filter((code) => !refusals.test(code))).toEqual([]);
    expect(codes.length).toBeLessThan(operations);

    const stored = await running.inDatabase((collection) => collection('seat_entries').find().toArray());
    const entries = stored.toSorted((a, b) => Number(a['place']) - Number(b['place']));
    expect(entries.map((entry) => entry['place'])).toEqual(entries.map((_, nth) => nth + 1));
    const acts = entries as unknown as (SeatAct & { readonly recordedAt: Date })[];
    // Each entry was allowed by all before it, and none was made twice.
    const counted = new CountedSeats(seats, days);
    for (const act of acts) {
      expect(`${counted.judge(act)} ${JSON.stringify(act)}`).toBe(`done ${JSON.stringify(act)}`);
      counted.acts.push(act);
    }
    const there = new Set(
      acts.map((act) => {
        const which =
          'loan' in act && act.kind !== 'return' ? act.loan : 'person' in act ? '' : 'key' in act ? act.key : '';
        return act.kind === 'assign'
          ? `assign ${act.member} ${act.person} ${act.on}`
          : `${act.kind} ${act.member} ${which}`;
      }),
    );
    expect(told.length).toBeGreaterThan(operations / 10);
    expect(told.filter((one) => !there.has(one))).toEqual([]);

    for (const on of days)
      for (const buyer of buyers) {
        const own = (await balances(buyer, on)).balances.find(({ municipality }) => municipality === buyer);
        expect(own).toEqual({ municipality: buyer, ...counted.balance(buyer, on) });
        const { bought = 0, lentOut = 0, lentIn = 0, assigned = 0, free = 0, pools } = own ?? {};
        expect(free).toBeGreaterThanOrEqual(0);
        expect(free + assigned + lentOut).toBe(bought + lentIn);
        for (const pool of pools ?? []) expect(pool.free + pool.assigned).toBe(pool.seats);
      }
    expect(known.length).toBeGreaterThan(2);
    for (const { buyer, answer } of known) {
      const knownAt = answer.knownAt ?? '';
      expect(await balances(buyer, answer.on, knownAt)).toEqual(answer);
      const first = acts.filter(({ recordedAt }) => recordedAt <= new Date(knownAt)).length;
      const own = answer.balances.find(({ municipality }) => municipality === buyer);
      expect(own).toEqual({ municipality: buyer, ...counted.balance(buyer, answer.on, first) });
    }
  },
  PATIENCE_MS,
);
