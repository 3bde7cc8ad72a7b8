import type { PersonId, PurchaseId } from '#contracts';
import {
  addSeats,
  answerSeatLoan,
  assignSeat,
  getSeatBalances,
  listSeatLoans,
  offerSeats,
  releaseSeat,
  returnSeats,
} from '#contracts/procurement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allocated,
  auditor,
  lead,
  neighbour,
  office,
  person,
  secretariat,
  startProcurement,
  stranger,
  surveyed,
  third,
  wants,
  type TestProcurement,
} from '../procurement.factory.js';

const LONG = process.env['LONG'] !== undefined;
const ROUNDS = LONG ? 100 : 1;
const OPERATIONS = LONG ? 10_000 : 240;
const PATIENCE_MS = LONG ? 3_600_000 : 120_000;

let running: TestProcurement;
let call: TestProcurement['call'];
beforeAll(async () => {
  running = await startProcurement();
  ({ call } = running);
});
afterAll(() => running.stop());

let keys = 0;
const newKey = () => `key-${(keys += 1)}`;
const assign = (purchase: PurchaseId, who: PersonId, on = '2025-04-28', as = lead, key = newKey()) =>
  call(as, assignSeat, { purchase, key, person: who, on });
const release = (purchase: PurchaseId, who: PersonId, on = '2025-04-28', as = lead, key = newKey()) =>
  call(as, releaseSeat, { purchase, key, person: who, on });
const offer = (purchase: PurchaseId, seats: number, changes: object = {}, as = lead) =>
  call(as, offerSeats, { purchase, key: 'spare', borrower: '992020' as never, seats, on: '2025-04-28', ...changes });
const balances = (purchase: PurchaseId, on: string, as = secretariat, knownAt?: string) =>
  call(as, getSeatBalances, { purchase, on, ...(knownAt !== undefined && { knownAt }) });
const codesOf = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));

describe('seats', () => {
  it('should be there from the allocation on, for known people, within the purchase’s days', async () => {
    const early = await surveyed(running);
    await wants(running, early, '992011', 5);
    await expect(assign(early, person(1))).rejects.toMatchObject({ code: 'seats-not-allocated' });
    const purchase = await allocated(running, { '992011': 2 });
    await expect(assign(purchase, stranger)).rejects.toMatchObject({ code: 'unknown-person' });
    await expect(assign(purchase, person(1), '2026-04-01')).rejects.toMatchObject({ code: 'outside-purchase-days' });
    await expect(assign(purchase, person(1), '2025-04-28', third)).rejects.toMatchObject({ code: 'not-a-buyer' });
    await expect(release(purchase, person(1))).rejects.toMatchObject({ code: 'seat-not-found' });
    const given = () => assign(purchase, person(1), '2025-04-28', lead, 'once');
    expect(await given()).toEqual({ person: person(1), on: '2025-04-28', releasedOn: null });
    expect(await release(purchase, person(1), '2025-05-01')).toMatchObject({ releasedOn: '2025-05-01' });
    expect(await given()).toMatchObject({ releasedOn: '2025-05-01' });
    const another = assign(purchase, person(2), '2025-04-28', lead, 'once');
    await expect(another).rejects.toMatchObject({ code: 'seat-key-taken' });
    await expect(assign(purchase, person(1))).rejects.toMatchObject({ code: 'seat-held-then' });
  });

  it(
    'should go to a hundred of four hundred who come at once, whoever they are',
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const purchase = await allocated(running, { '992011': 100 });
        const people = Array.from({ length: 400 }, (_, nth) => person(nth));
        const outcomes = await Promise.allSettled(
          people.map((one, nth) => assign(purchase, one, `2025-0${4 + (nth % 5)}-28`)),
        );
        expect(codesOf(outcomes)).toEqual(Array.from({ length: 300 }, () => 'seats-exhausted'));
        const last = await balances(purchase, '2025-12-28');
        expect(last.balances).toMatchObject([{ bought: 100, assigned: 100, free: 0 }]);
      }
    },
    PATIENCE_MS,
  );

  it('should be one for each person, however often it is asked for at once', async () => {
    const purchase = await allocated(running, { '992011': 3 });
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => assign(purchase, person(7))));
    expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
    expect((await balances(purchase, '2025-04-28')).balances).toMatchObject([{ assigned: 1, free: 2 }]);
  });

  it('should not be taken when another replica was faster: who is late decides again', async () => {
    const purchase = await allocated(running, { '992011': 1 });
    const other = await running.startReplica();
    try {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 30 }, (_, nth) => assign(purchase, person(nth), '2025-04-28')),
      );
      expect(codesOf(outcomes)).toHaveLength(29);
    } finally {
      await other.stop();
    }
  });

  it('should be bought more of, from a day on', async () => {
    const purchase = await allocated(running, { '992011': 1 });
    await assign(purchase, person(1));
    await call(lead, addSeats, { purchase, key: 'one', seats: 1, on: '2025-08-18' });
    await expect(assign(purchase, person(2), '2025-08-17')).rejects.toMatchObject({ code: 'seats-exhausted' });
    expect(await assign(purchase, person(2), '2025-08-18')).toMatchObject({ on: '2025-08-18' });
  });
});

describe('balances', () => {
  it('should be answered for any day as known now and as known then, which never changes', async () => {
    const purchase = await allocated(running, { '992011': 3, '992020': 1 });
    await assign(purchase, person(1), '2025-06-01');
    const then = await balances(purchase, '2025-06-28');
    expect(then.balances).toEqual([
      { municipality: '992011', bought: 3, lentOut: 0, lentIn: 0, assigned: 1, free: 2 },
      { municipality: '992020', bought: 1, lentOut: 0, lentIn: 0, assigned: 0, free: 1 },
    ]);
    await assign(purchase, person(2), '2025-05-01');
    await release(purchase, person(1), '2025-06-02');
    const known = then.knownAt ?? '';
    expect(await balances(purchase, '2025-06-28', secretariat, known)).toEqual(then);
    const now = await balances(purchase, '2025-06-01');
    expect(now.balances).toMatchObject([{ assigned: 2 }, { assigned: 0 }]);
    const before = new Date(Date.parse(known) - 3_600_000).toISOString();
    expect((await balances(purchase, '2025-06-28', secretariat, before)).balances).toMatchObject([
      { bought: 0 },
      { bought: 0 },
    ]);
    const soon = new Date(Date.now() + 1000).toISOString();
    await expect(balances(purchase, '2025-06-28', secretariat, soon)).rejects.toMatchObject({
      code: 'moment-too-recent',
    });
  });

  it('should be a buyer’s own; the lead sees all', async () => {
    const purchase = await allocated(running, { '992011': 3, '992020': 1 });
    const whose = async (as: typeof lead) =>
      (await balances(purchase, '2025-04-28', as)).balances.map(({ municipality }) => municipality);
    expect([await whose(lead), await whose(auditor), await whose(third)]).toEqual([
      ['992011', '992020'],
      ['992020'],
      [],
    ]);
  });
});

describe('a loan of seats', () => {
  it('should stand once both sides agree, and be theirs to know', async () => {
    const purchase = await allocated(running, { '992011': 5, '992020': 1, '992038': 1 });
    const { loan } = await offer(purchase, 2);
    expect(await offer(purchase, 2)).toMatchObject({ loan, state: 'offered', returned: 0 });
    const answer = (kind: 'accept' | 'decline', as = neighbour) =>
      call(as, answerSeatLoan, { purchase, loan, answer: kind });
    await expect(answer('accept', lead)).rejects.toMatchObject({ code: 'not-borrower' });
    await expect(answer('accept', third)).rejects.toMatchObject({ code: 'loan-not-found' });
    expect((await balances(purchase, '2025-04-28', lead)).balances[0]).toMatchObject({ lentOut: 0, free: 5 });
    const [one, two] = await Promise.all([answer('accept'), answer('accept')]);
    expect([one, two]).toMatchObject([{ state: 'standing' }, { state: 'standing' }]);
    await expect(answer('decline', lead)).rejects.toMatchObject({ code: 'loan-answered' });
    expect((await balances(purchase, '2025-04-28')).balances).toMatchObject([
      { lentOut: 2, free: 3 },
      { lentIn: 2, free: 3 },
      { free: 1 },
    ]);
    const listed = async (as: typeof lead) => (await call(as, listSeatLoans, { purchase })).items.length;
    expect([await listed(lead), await listed(auditor), await listed(third), await listed(secretariat)]).toEqual([
      1, 1, 0, 1,
    ]);
    const back = (seats: number, changes: object = {}, as = neighbour) =>
      call(as, returnSeats, { purchase, loan, key: 'back', seats, on: '2025-05-01', ...changes });
    await expect(back(1, {}, lead)).rejects.toMatchObject({ code: 'not-borrower' });
    await expect(back(3)).rejects.toMatchObject({ code: 'return-too-many' });
    await expect(back(1, { on: '2025-04-27' })).rejects.toMatchObject({ code: 'return-before-loan' });
    expect(await back(2)).toMatchObject({ returned: 2 });
    expect(await back(2)).toMatchObject({ returned: 2 });
    await expect(back(1)).rejects.toMatchObject({ code: 'return-key-taken' });
    expect((await balances(purchase, '2025-05-01')).balances).toMatchObject([{ free: 5 }, { free: 1 }, { free: 1 }]);
  });

  it.each([
    ['loan-to-itself', { borrower: '992011' }],
    ['buyer-not-found', { borrower: '993018' }],
    ['loan-key-taken', { seats: 1 }],
    ['seats-exhausted', { key: 'more', seats: 6 }],
    ['outside-purchase-days', { key: 'more', on: '2025-03-31' }],
  ])('should be refused by name: %s', async (code, changes) => {
    const purchase = await allocated(running, { '992011': 5, '992020': 1 });
    await offer(purchase, 2);
    await expect(offer(purchase, 2, changes)).rejects.toMatchObject({ code });
  });

  it('should not be offered by who takes no part, and lend nothing that was given away since', async () => {
    const purchase = await allocated(running, { '992011': 1, '992020': 1 });
    await expect(offer(purchase, 1, {}, third)).rejects.toMatchObject({ code: 'not-a-buyer' });
    const { loan } = await offer(purchase, 1);
    await assign(purchase, person(1));
    const accept = call(neighbour, answerSeatLoan, { purchase, loan, answer: 'accept' });
    const refusal = await accept.catch(({ code, details }: { code: string; details: object }) => ({ code, details }));
    // How many the lender has left it keeps to itself.
    expect(refusal).toEqual({ code: 'lender-seats-exhausted', details: {} });
    expect(await call(lead, answerSeatLoan, { purchase, loan, answer: 'decline' })).toMatchObject({
      state: 'declined',
    });
  });
});

describe('whatever eight clients do at once', () => {
  const buyers = ['992011', '992020', '992038'] as const;
  const days = ['2025-04-28', '2025-06-28', '2025-09-28', '2025-12-28', '2026-03-31'] as const;
  const step = fc.record({
    what: fc.constantFrom('assign', 'assign', 'assign', 'release', 'lend', 'return', 'add'),
    buyer: fc.constantFrom(...buyers),
    other: fc.constantFrom(...buyers),
    who: fc.nat(40),
    seats: fc.integer({ min: 1, max: 4 }),
    on: fc.constantFrom(...days),
    nth: fc.nat(1_000_000),
  });
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

  async function act(purchase: PurchaseId, { what, buyer, other, who, seats, on, nth }: Step): Promise<void> {
    const as = office(buyer);
    if (what === 'assign') return void (await assign(purchase, person(who), on, as));
    if (what === 'release') return void (await release(purchase, person(who), on, as));
    if (what === 'add') return void (await call(as, addSeats, { purchase, key: `add-${nth % 5}`, seats, on }));
    if (what === 'lend') {
      const { loan } = await offer(purchase, seats, { key: `loan-${nth % 50}`, borrower: other, on }, as);
      return void (await call(office(other), answerSeatLoan, { purchase, loan, answer: 'accept' }));
    }
    const { items } = await call(as, listSeatLoans, { purchase, limit: 200 });
    const loan = items.find(({ borrower, state }) => borrower === buyer && state === 'standing')?.loan;
    if (loan) await call(as, returnSeats, { purchase, loan, key: `back-${nth}`, seats, on });
  }

  const refusals = /^(seats-exhausted|lender-seats-exhausted|seat-|release-|loan-|return-|addition-)/;

  it(
    'should add up on every day, and leave every balance as it was known',
    async () => {
      const purchase = await allocated(running, { '992011': 12, '992020': 8, '992038': 4 });
      const steps = fc.sample(step, { numRuns: OPERATIONS, seed: Number(process.env['SEED'] ?? 20_251_127) }).values();
      const codes: string[] = [];
      const known: Awaited<ReturnType<typeof balances>>[] = [];
      let done = 0;
      const client = async () => {
        for (const one of steps) {
          await act(purchase, one).catch((error: { code?: string; message: string }) =>
            codes.push(error.code ?? error.message),
          );
          done += 1;
          if (done % 50 === 0) known.push(await balances(purchase, days[(done / 50) % days.length] as string));
        }
      };
      await Promise.all(Array.from({ length: 8 }, client));
      expect(codes.filter((code) => !refusals.test(code))).toEqual([]);
      expect(codes.length).toBeLessThan(OPERATIONS);
      for (const on of days) {
        const now = (await balances(purchase, on)).balances;
        for (const { bought, lentOut, lentIn, assigned, free } of now) {
          expect(free).toBeGreaterThanOrEqual(0);
          expect(free + assigned + lentOut).toBe(bought + lentIn);
        }
        const sum = (field: 'lentOut' | 'lentIn') => now.reduce((total, one) => total + one[field], 0);
        expect(sum('lentOut')).toBe(sum('lentIn'));
      }
      expect(known.length).toBeGreaterThan(2);
      for (const then of known)
        expect(await balances(purchase, then.on, secretariat, then.knownAt ?? '')).toEqual(then);
    },
    PATIENCE_MS,
  );

  it('should leave a ledger whose places have no gap and whose moments only rise', async () => {
    const entries = await running.inDatabase((collection) => collection('seat_entries').find().toArray());
    for (const purchase of new Set(entries.map((entry) => entry['purchase']))) {
      const inOrder = entries
        .filter((entry) => entry['purchase'] === purchase)
        .toSorted((a, b) => Number(a['place']) - Number(b['place']));
      expect(inOrder.map((entry) => entry['place'])).toEqual(inOrder.map((_, nth) => nth + 1));
      const moments = inOrder.map((entry) => (entry['recordedAt'] as Date).getTime());
      expect(moments.every((moment, nth) => nth === 0 || moment > (moments[nth - 1] ?? 0))).toBe(true);
    }
  });
});
