import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CountedSeats } from './counted-seats.factory.js';
import { Ledger, stateOfUse, type SeatAct } from './ledger.domain.js';

const members = ['992011', '992020', '992038'] as const;
const seats: Readonly<Record<string, number>> = { '992011': 3, '992020': 2, '992038': 0 };
const purchased = {
  startsOn: '2025-04-01',
  endsOn: '2026-03-31',
  frozenAt: new Date(0),
  seatsOf: (member: string) => seats[member] ?? 0,
};
const days = ['2025-04-01', '2025-05-10', '2025-06-20', '2025-09-30', '2026-03-31'] as const;
const bill = { months: 1, net: 1, tax: 0, total: 1 };

let keys = 0;
const newKey = () => `key-${(keys += 1)}`;

const setup = () => {
  const ledger = new Ledger(purchased);
  /** Decides and takes it in, as the service does; the code of a refusal, or null where nothing changed. */
  const act = (decide: (read: Ledger) => SeatAct | null): SeatAct | string | null => {
    try {
      const decided = decide(ledger);
      if (!decided) return null;
      ledger.read({ ...decided, place: ledger.place + 1, recordedAt: new Date(ledger.place + 1) });
      return decided;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const assign = (member: string, person: string, on: string, key = newKey()) =>
    act((read) => read.decideAssignment({ member, key, person, programme: null, on }));
  const release = (member: string, person: string, on: string, key = newKey()) =>
    act((read) => read.decideRelease({ member, key, person, on }));
  const allot = (member: string, programme: string, some: number, on: string) =>
    act((read) => read.decideAllotment({ member, key: newKey(), programme, seats: some, on }));
  return { ledger, act, assign, release, allot };
};

const programmes = ['dx', 'ai'] as const;
const step = fc.record({
  kind: fc.constantFrom(
    'assign',
    'assign',
    'assign',
    'release',
    'release',
    'allot',
    'offer',
    'accept',
    'decline',
    'return',
    'add',
    'add',
    'advance',
    'advance',
    'close',
  ),
  member: fc.constantFrom(...members),
  other: fc.constantFrom(...members),
  person: fc.constantFrom('a', 'b', 'c', 'd'),
  programme: fc.constantFrom(null, ...programmes),
  on: fc.constantFrom(...days),
  seats: fc.integer({ min: 0, max: 2 }),
  loan: fc.constantFrom('one', 'two', 'three', 'four'),
  key: fc.integer({ min: 1, max: 30 }).map((nth) => `seat-${nth}`),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function actOf({ kind, member, other, person, programme, on, seats: some, loan, key }: Step): SeatAct {
  switch (kind) {
    case 'assign':
      return { kind, member, key, person, programme, on };
    case 'release':
      return { kind, member, key, person, on };
    case 'allot':
      return { kind, member, key, programme: programme ?? 'dx', seats: some, on };
    case 'offer':
      return { kind, member, loan, borrower: other, seats: some + 1, on };
    case 'return':
      return { kind, member, loan, key: person, seats: some + 1, on };
    case 'advance':
      return { kind, member, key: newKey(), person, programme: programme ?? 'dx', on };
    case 'close':
      return { kind, member };
    case 'add':
      return { kind, member, key: loan, seats: some + 1, on, bill };
    default:
      return { kind, member, loan };
  }
}

function decided(read: Ledger, act: SeatAct): SeatAct | null {
  switch (act.kind) {
    case 'assign':
      return read.decideAssignment({ ...act, programme: act.programme ?? null });
    case 'release':
      return read.decideRelease(act);
    case 'allot':
      return read.decideAllotment(act);
    case 'offer':
      return read.decideOffer({ ...act, lender: act.member });
    case 'return':
      return read.decideReturn(act);
    case 'add':
      return read.decideAddition(act);
    case 'advance':
      return read.decideAdvance(act);
    case 'close':
      return read.decideClosing(act.member);
    default:
      return read.decideAnswer(act);
  }
}

/** One thing done with seats, which the ledger has to allow, pass over or refuse as the count does. */
class Doing implements fc.Command<CountedSeats, ReturnType<typeof setup>> {
  private readonly act: SeatAct;

  constructor(one: Step) {
    this.act = actOf(one);
  }

  check = () => true;

  run(counted: CountedSeats, { act }: ReturnType<typeof setup>): void {
    const judged = counted.judge(this.act);
    const outcome = act((read) => decided(read, this.act));
    expect(outcome === null ? 'nothing' : typeof outcome === 'string' ? outcome : 'done').toBe(judged);
    // As it was written: a day may be a later one than was asked for.
    if (judged === 'done') counted.acts.push(outcome as SeatAct);
  }

  toString = () => JSON.stringify(this.act);
}

describe('the ledger of seats', () => {
  it('should allow and refuse as a plain count of its entries does, add up on every day, never below zero', () => {
    fc.assert(
      fc.property(fc.commands([step.map((one) => new Doing(one))], { maxCommands: 60 }), (doings) => {
        const counted = new CountedSeats(seats, days);
        const real = setup();
        fc.modelRun(() => ({ model: counted, real }), doings);
        const half = Math.floor(counted.acts.length / 2);
        const around = ['2025-03-31', ...days, '2026-04-01'];
        for (const member of members)
          expect(real.ledger.balances(member, around)).toEqual(around.map((on) => real.ledger.balance(member, on)));
        for (const member of members)
          for (const on of days) {
            const balance = real.ledger.balance(member, on);
            expect(balance).toEqual(counted.balance(member, on));
            const { bought, lentOut, lentIn, assigned, free, pools } = balance;
            const loose = pools.reduce((sum, pool) => sum - pool.free, free);
            const parts = pools.flatMap((pool) => [pool.assigned, pool.free]);
            expect([bought, lentOut, lentIn, assigned, free, loose, ...parts].every((count) => count >= 0)).toBe(true);
            expect(free + assigned + lentOut).toBe(bought + lentIn);
            for (const pool of pools) expect(pool.free + pool.assigned).toBe(pool.seats);
            // Each entry was recorded at the moment of its place: what was known halfway is the count of the first half.
            expect(real.ledger.balance(member, on, new Date(half))).toEqual(counted.balance(member, on, half));
          }
      }),
    );
  });

  it('should keep the seats set aside for a programme for it, and say which seats are not enough', () => {
    const { ledger, act, assign, allot } = setup();
    const refused = (decide: (read: Ledger) => SeatAct | null) => {
      try {
        decide(ledger);
        return null;
      } catch (error) {
        return error as object;
      }
    };
    const wanted = (programme: string | null) => (read: Ledger) =>
      read.decideAssignment({ member: '992011', key: newKey(), person: newKey(), programme, on: '2025-06-20' });
    expect(allot('992011', 'dx', 2, '2025-05-10')).toMatchObject({ kind: 'allot' });
    assign('992011', 'a', '2025-04-01');
    expect(refused(wanted(null))).toMatchObject({
      code: 'seats-exhausted',
      details: { on: '2025-06-20', missing: 1, programme: null },
    });
    expect(refused(wanted('ai'))).toMatchObject({ code: 'seats-exhausted', details: { programme: null } });
    act(wanted('dx'));
    act(wanted('dx'));
    expect(refused(wanted('dx'))).toMatchObject({ code: 'seats-exhausted', details: { missing: 1, programme: 'dx' } });
    expect(ledger.balance('992011', '2025-06-20')).toMatchObject({
      free: 0,
      pools: [{ programme: 'dx', seats: 2, assigned: 2, free: 0 }],
    });
    // Fewer than are in use are none that could be set aside; none at all leaves them to all.
    expect(allot('992011', 'dx', 1, '2025-09-30')).toBe('pool-below-assigned');
    expect(allot('992011', 'dx', 3, '2025-09-30')).toBe('seats-exhausted');
    expect(allot('992011', 'dx', 0, '2025-09-30')).toMatchObject({ kind: 'allot' });
    expect(ledger.balance('992011', '2025-09-30')).toMatchObject({ assigned: 3, pools: [] });
  });

  it('should take an entry from before programmes took seats for one that an office made by hand', () => {
    const { ledger } = setup();
    const old = { kind: 'assign', member: '992011', key: 'old', person: 'a', on: '2025-05-10' } as const;
    ledger.read({ ...old, place: 1, recordedAt: new Date(1) });
    expect(ledger.allUses('992011')).toMatchObject([{ person: 'a', programme: null }]);
    expect(ledger.decideAssignment({ ...old, programme: null })).toBeNull();
  });

  it('should keep an old use beside a new one, and tell each by the day on which it is looked at', () => {
    const { ledger, assign, release } = setup();
    assign('992011', 'a', '2025-04-01');
    release('992011', 'a', '2025-05-10');
    assign('992011', 'a', '2025-06-20');
    assign('992011', 'b', '2025-06-20');
    release('992011', 'b', '2025-06-20');
    const uses = ledger.allUses('992011');
    expect(uses).toMatchObject([
      { place: 1, person: 'a', on: '2025-04-01', releasedOn: '2025-05-10' },
      { place: 3, person: 'a', on: '2025-06-20', releasedOn: null },
    ]);
    const states = (today: string) => uses.map((use) => stateOfUse(use, purchased.endsOn, today));
    expect(states('2025-03-31')).toEqual(['reserved', 'reserved']);
    expect(states('2025-05-09')).toEqual(['assigned', 'reserved']);
    expect(states('2025-05-10')).toEqual(['released', 'reserved']);
    // The last day of the fiscal year in Japan, and the first of the next one.
    expect(states('2026-03-31')).toEqual(['released', 'assigned']);
    expect(states('2026-04-01')).toEqual(['released', 'expired']);
  });

  it('should let a use end and another begin on two seats where one alone has no room', () => {
    const { assign, release } = setup();
    // Three seats: two are taken throughout, one until 20 June, and from that day on somebody else.
    assign('992011', 'a', '2025-04-01');
    assign('992011', 'b', '2025-04-01');
    assign('992011', 'c', '2025-06-20');
    release('992011', 'b', '2025-06-20');
    expect(assign('992011', 'd', '2025-05-10')).toMatchObject({ kind: 'assign' });
    expect(assign('992011', 'e', '2025-05-10')).toBe('seats-exhausted');
  });

  it('should give each person one seat, also by an entry that comes late', () => {
    const { ledger, assign, release } = setup();
    expect(release('992011', 'a', '2025-04-01')).toBe('seat-not-found');
    assign('992011', 'a', '2025-05-10');
    expect(assign('992011', 'a', '2025-06-20')).toBeNull();
    expect(assign('992011', 'a', '2025-04-01')).toBeNull();
    expect(release('992011', 'a', '2025-04-01')).toBe('release-before-assignment');
    release('992011', 'a', '2025-09-30');
    expect(release('992011', 'a', '2025-09-30')).toBeNull();
    expect(release('992011', 'a', '2026-03-31')).toBe('seat-not-found');
    expect(assign('992011', 'a', '2025-06-20')).toBe('seat-held-then');
    // Given again it is a new use, and the old one stays in every balance.
    expect(assign('992011', 'a', '2025-09-30')).toMatchObject({ kind: 'assign' });
    expect(days.map((on) => ledger.balance('992011', on).assigned)).toEqual([0, 1, 1, 1, 1]);
  });

  it('should do a thing once for its key, however late it is asked for again', () => {
    const { ledger, assign, release } = setup();
    const key = { member: '992011', person: 'a' };
    assign('992011', 'a', '2025-05-10', 'first');
    release('992011', 'a', '2025-06-20', 'back');
    expect(assign('992011', 'a', '2025-05-10', 'first')).toBeNull();
    expect(ledger.useOf({ ...key, key: 'first' })).toMatchObject({ on: '2025-05-10', releasedOn: '2025-06-20' });
    assign('992011', 'a', '2025-06-20', 'second');
    expect(release('992011', 'a', '2025-06-20', 'back')).toBeNull();
    expect(ledger.useOf({ ...key, key: 'second' })).toMatchObject({ releasedOn: null });
    expect(release('992011', 'a', '2025-09-30', 'back')).toBe('seat-key-taken');
    expect(assign('992011', 'b', '2025-05-10', 'first')).toBe('seat-key-taken');
    expect(assign('992011', 'a', '2025-06-20', 'back')).toBe('seat-key-taken');
  });

  it('should forget a seat that was released on its first day: a wrong day locks nobody out', () => {
    const { ledger, assign, release } = setup();
    assign('992011', 'a', '2025-04-01');
    release('992011', 'a', '2025-05-10');
    assign('992011', 'a', '2025-09-30');
    release('992011', 'a', '2025-09-30', 'wrong day');
    expect(ledger.useOf({ member: '992011', key: 'wrong day', person: 'a' })).toMatchObject({ on: '2025-09-30' });
    expect(assign('992011', 'a', '2025-04-01')).toBe('seat-held-then');
    expect(assign('992011', 'a', '2025-06-20')).toMatchObject({ kind: 'assign' });
    expect(days.map((on) => ledger.balance('992011', on).assigned)).toEqual([1, 0, 1, 1, 1]);
  });

  it('should look at every later day when an entry comes late', () => {
    const { assign, release } = setup();
    assign('992020', 'a', '2025-09-30');
    assign('992020', 'b', '2025-09-30');
    expect(assign('992020', 'late', '2025-05-10')).toBe('seats-exhausted');
    release('992020', 'a', '2025-09-30');
    expect(assign('992020', 'late', '2025-05-10')).toMatchObject({ on: '2025-05-10' });
  });

  it('should lend in a circle without making or losing a seat', () => {
    const { ledger, act } = setup();
    const lend = (loan: string, lender: string, borrower: string) => {
      act((read) => read.decideOffer({ loan, lender, borrower, seats: 2, on: '2025-05-10' }));
      return act((read) => read.decideAnswer({ member: borrower, loan, kind: 'accept' }));
    };
    for (const [place, member] of members.entries())
      expect(lend(member, member, members[(place + 1) % 3] ?? '')).toMatchObject({ kind: 'accept' });
    expect(members.map((member) => ledger.balance(member, '2025-05-10').free)).toEqual([3, 2, 0]);
    const back = (seatsBack: number, key: string) =>
      act((read) => read.decideReturn({ member: '992020', loan: '992011', key, seats: seatsBack, on: '2025-06-20' }));
    expect(back(3, 'a')).toBe('return-too-many');
    expect(back(1, 'a')).toMatchObject({ kind: 'return' });
    expect(back(1, 'a')).toBeNull();
    expect(back(2, 'a')).toBe('return-key-taken');
    expect(back(2, 'b')).toBe('return-too-many');
  });

  it('should take no addition once it is closed, and answer those that came before again', () => {
    const { act } = setup();
    const add = (key: string) =>
      act((read) => read.decideAddition({ member: '992011', key, seats: 1, on: days[1], bill }));
    const close = () => act((read) => read.decideClosing('992011'));
    expect(add('before')).toMatchObject({ kind: 'add' });
    expect([close(), close()]).toEqual([{ kind: 'close', member: '992011' }, null]);
    expect([add('before'), add('after')]).toEqual([null, 'additions-closed']);
  });

  it('should have no seats before the purchase begins and after it has ended', () => {
    const { ledger, assign } = setup();
    assign('992011', 'a', '2025-04-01');
    const none = { bought: 0, lentOut: 0, lentIn: 0, assigned: 0, free: 0, pools: [] };
    expect([ledger.balance('992011', '2025-03-31'), ledger.balance('992011', '2026-04-01')]).toEqual([none, none]);
  });
});
