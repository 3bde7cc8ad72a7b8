import { dayInJapan, type EnrolmentId, type PersonId, type ProgrammeId, type PurchaseId } from '#contracts';
import { naturalId } from '#persistence';
import {
  addSeats,
  answerSeatLoan,
  assignSeat,
  getSeatBalances,
  listSeatLoans,
  listSeatUses,
  offerSeats,
  releaseSeat,
  returnSeats,
  setAsideSeats,
  takeSeats,
} from '#contracts/procurement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allocated,
  auditor,
  insisting,
  lead,
  neighbour,
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
/** So many come at once for so many seats, so often. */
const { clients, places, rounds } = LONG
  ? { clients: 400, places: 100, rounds: 100 }
  : { clients: 40, places: 10, rounds: 1 };
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
    const enrolment = naturalId('enrolment') as EnrolmentId;
    const people = [{ person: person(1), enrolment, programme: naturalId('programme') as ProgrammeId }];
    const take = (on: string) =>
      call({ service: 'progress-tracking', tenant: '992011' }, takeSeats, { purchase, people, on });
    expect(await take('2026-04-01')).toEqual({ seated: [], exhausted: [enrolment], over: true });
    const another = assign(purchase, person(2), '2025-04-28', lead, 'once');
    await expect(another).rejects.toMatchObject({ code: 'seat-key-taken' });
    await expect(assign(purchase, person(1))).rejects.toMatchObject({ code: 'seat-held-then' });
  });

  it(
    'should go to a quarter of those who come at once where there are no more, whoever they are',
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const purchase = await allocated(running, { '992011': places });
        const people = Array.from({ length: clients }, (_, nth) => person(nth));
        // Whom the registry is too slow to name asks again, as everybody does.
        const outcomes = await Promise.allSettled(
          people.map((one, nth) => {
            const key = newKey();
            return insisting(() => assign(purchase, one, `2025-0${4 + (nth % 5)}-28`, lead, key));
          }),
        );
        expect(codesOf(outcomes)).toEqual(Array.from({ length: clients - places }, () => 'seats-exhausted'));
        const last = await balances(purchase, '2025-12-28');
        expect(last.balances).toMatchObject([{ bought: places, assigned: places, free: 0 }]);
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

describe('seats set aside for a programme', () => {
  const programme = naturalId('programme', 'dx') as ProgrammeId;
  const setAside = (purchase: PurchaseId, seats: number, changes: object = {}, as = lead) =>
    call(as, setAsideSeats, { purchase, key: 'dx', programme, seats, on: '2025-05-01', ...changes });

  it('should be kept from everybody else from their day on, and be known to their own municipality', async () => {
    const purchase = await allocated(running, { '992020': 3 });
    const pooled = await setAside(purchase, 2, {}, neighbour);
    expect(await setAside(purchase, 2, {}, neighbour)).toEqual(pooled);
    await assign(purchase, person(1), '2025-05-01', neighbour);
    // Two are free, and both are the programme’s.
    const more = assign(purchase, person(2), '2025-04-28', neighbour);
    await expect(more).rejects.toMatchObject({
      code: 'seats-exhausted',
      details: { on: '2025-05-01', missing: 1, programme: null },
    });
    const poolsOn = async (on: string, as = neighbour) => (await balances(purchase, on, as)).balances[0]?.pools;
    expect(await poolsOn('2025-04-30')).toEqual([]);
    expect(await poolsOn('2025-05-01')).toEqual([{ programme, seats: 2, assigned: 0, free: 2 }]);
    expect([await poolsOn('2025-05-01', lead), await poolsOn('2025-05-01', secretariat)]).toEqual([null, null]);
    await setAside(purchase, 0, { key: 'none' }, neighbour);
    expect(await assign(purchase, person(2), '2025-04-28', neighbour)).toMatchObject({ person: person(2) });
  });

  it.each([
    ['allotment-key-taken', { seats: 1 }, lead],
    ['seats-exhausted', { key: 'more', seats: 6 }, lead],
    ['outside-purchase-days', { key: 'more', on: '2026-04-01' }, lead],
    ['not-a-buyer', { key: 'more' }, third],
    ['invalid-input', { key: 'more', seats: -1 }, lead],
    ['invalid-input', { key: 'more', seats: 1.5 }, lead],
  ])('should be refused by name: %s', async (code, changes, as) => {
    const purchase = await allocated(running, { '992011': 5 });
    await setAside(purchase, 2);
    await expect(setAside(purchase, 2, changes, as)).rejects.toMatchObject({ code });
  });

  it('should not be set aside before there are any', async () => {
    const early = await surveyed(running);
    await wants(running, early, '992011', 5);
    await expect(setAside(early, 1)).rejects.toMatchObject({ code: 'seats-not-allocated' });
  });
});

describe('who has seats', () => {
  it('should be listed with every use, the old one beside the new one, for the own municipality alone', async () => {
    const purchase = await allocated(running, { '992011': 2, '992020': 1 });
    await assign(purchase, person(1), '2025-04-01');
    await release(purchase, person(1), '2025-05-01');
    await assign(purchase, person(1), '2025-06-01');
    await assign(purchase, person(2), '2025-06-01');
    await release(purchase, person(2), '2025-06-01');
    await assign(purchase, person(3), '2025-07-01');
    await assign(purchase, person(4), '2025-07-01', neighbour);
    const list = (more: object = {}, as = lead) => call(as, listSeatUses, { purchase, ...more });
    const { items, today } = await list();
    expect(today).toBe(dayInJapan(new Date()));
    const holds = today > '2026-03-31' ? 'expired' : 'assigned';
    const use = { name: '架空 花子', programme: null };
    // Who was given a seat by mistake and released it on the same day had none.
    expect(items).toEqual([
      { ...use, person: person(1), on: '2025-04-01', releasedOn: '2025-05-01', state: 'released' },
      { ...use, person: person(1), on: '2025-06-01', releasedOn: null, state: holds },
      { ...use, person: person(3), on: '2025-07-01', releasedOn: null, state: holds },
    ]);
    const first = await list({ state: holds, limit: 1 });
    expect(first.items).toEqual([items[1]]);
    const rest = await list({ state: holds, limit: 1, cursor: first.nextCursor });
    expect([rest.items, rest.nextCursor]).toEqual([[items[2]], null]);
    expect((await list({ state: 'released' })).items).toEqual([items[0]]);
    expect((await list({}, neighbour)).items.map((one) => one.person)).toEqual([person(4)]);
    expect((await list({}, third)).items).toEqual([]);
  });

  it('should be listed without a name where nobody is known by it any more', async () => {
    const purchase = await allocated(running, { '992011': 1 });
    await assign(purchase, person(1));
    running.erased.add(person(1));
    try {
      expect((await call(lead, listSeatUses, { purchase })).items).toMatchObject([{ person: person(1), name: null }]);
    } finally {
      running.erased.delete(person(1));
    }
  });
});

describe('balances', () => {
  it('should be answered for any day as known now and as known then, which never changes', async () => {
    const purchase = await allocated(running, { '992011': 3, '992020': 1 });
    await assign(purchase, person(1), '2025-06-01');
    const then = await balances(purchase, '2025-06-28');
    expect(then.balances).toEqual([
      { municipality: '992011', bought: 3, lentOut: 0, lentIn: 0, assigned: 1, free: 2, pools: null },
      { municipality: '992020', bought: 1, lentOut: 0, lentIn: 0, assigned: 0, free: 1, pools: null },
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

describe('every ledger of these', () => {
  it('should have places without a gap and moments that only rise', async () => {
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
