import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Ledger, type Entry, type SeatAct } from './ledger.domain.js';

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
  const entries: Entry[] = [];
  /** Decides and takes it in, as the service does; the code of a refusal, or null where nothing changed. */
  const act = (decide: (read: Ledger) => SeatAct | null): SeatAct | string | null => {
    try {
      const decided = decide(ledger);
      if (!decided) return null;
      const entry = { ...decided, place: ledger.place + 1, recordedAt: new Date(ledger.place + 1) };
      entries.push(entry);
      ledger.read(entry);
      return decided;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  const assign = (member: string, person: string, on: string, key = newKey()) =>
    act((read) => read.decideAssignment({ member, key, person, on }));
  const release = (member: string, person: string, on: string, key = newKey()) =>
    act((read) => read.decideRelease({ member, key, person, on }));
  return { ledger, entries, act, assign, release };
};

/** Free seats on a day, counted from the entries one by one: what the ledger has to agree with. */
function countedFree(entries: readonly Entry[], member: string, on: string): number {
  const offers = new Map<string, Extract<SeatAct, { kind: 'offer' }>>();
  let free = seats[member] ?? 0;
  const count = (whose: string, day: string, some: number) => {
    if (whose === member && day <= on) free += some;
  };
  const move = (loan: string, some: number, day: string) => {
    const { member: lender = '', borrower = '' } = offers.get(loan) ?? {};
    count(lender, day, -some);
    count(borrower, day, some);
  };
  for (const entry of entries) {
    if (entry.kind === 'offer') offers.set(entry.loan, entry);
    if (entry.kind === 'add') count(entry.member, entry.on, entry.seats);
    if (entry.kind === 'assign') count(entry.member, entry.on, -1);
    if (entry.kind === 'release') count(entry.member, entry.on, 1);
    if (entry.kind === 'accept') move(entry.loan, offers.get(entry.loan)?.seats ?? 0, offers.get(entry.loan)?.on ?? '');
    if (entry.kind === 'return') move(entry.loan, -entry.seats, entry.on);
  }
  return free;
}

const step = fc.record({
  kind: fc.constantFrom(
    'assign',
    'assign',
    'assign',
    'release',
    'release',
    'offer',
    'accept',
    'decline',
    'return',
    'add',
  ),
  member: fc.constantFrom(...members),
  other: fc.constantFrom(...members),
  person: fc.constantFrom('a', 'b', 'c', 'd'),
  on: fc.constantFrom(...days),
  seats: fc.integer({ min: 1, max: 2 }),
  loan: fc.constantFrom('one', 'two', 'three', 'four'),
  key: fc.integer({ min: 1, max: 30 }).map((nth) => `seat-${nth}`),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const decided = (read: Ledger, { kind, member, other, person, on, seats: some, loan, key }: Step): SeatAct | null => {
  switch (kind) {
    case 'assign':
      return read.decideAssignment({ member, key, person, on });
    case 'release':
      return read.decideRelease({ member, key, person, on });
    case 'offer':
      return read.decideOffer({ loan, lender: member, borrower: other, seats: some, on });
    case 'return':
      return read.decideReturn({ member, loan, key: person, seats: some, on });
    case 'add':
      return read.decideAddition({ member, key: loan, seats: some, on, bill });
    default:
      return read.decideAnswer({ member, loan, kind });
  }
};

describe('the ledger of seats', () => {
  it('should agree with a count of its entries on every day, never below zero, and refuse only what would be', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { ledger, entries, act } = setup();
        for (const one of steps) {
          const outcome = act((read) => decided(read, one));
          if (outcome === 'seats-exhausted' || outcome === 'lender-seats-exhausted') {
            const offer = ledger.allLoans().find(({ loan }) => loan === one.loan);
            const pays = one.kind === 'accept' ? (offer?.lender ?? '') : one.member;
            const [from, needed] =
              one.kind === 'accept'
                ? [offer?.on ?? '', offer?.seats ?? 0]
                : [one.on, one.kind === 'assign' ? 1 : one.seats];
            const least = Math.min(...days.filter((day) => day >= from).map((day) => countedFree(entries, pays, day)));
            expect(least).toBeLessThan(needed);
          }
        }
        const around = ['2025-03-31', ...days, '2026-04-01'];
        for (const member of members)
          expect(ledger.balances(member, around)).toEqual(around.map((on) => ledger.balance(member, on)));
        for (const member of members)
          for (const on of days) {
            const { bought, lentOut, lentIn, assigned, free } = ledger.balance(member, on);
            expect(free).toBe(countedFree(entries, member, on));
            expect([bought, lentOut, lentIn, assigned, free].every((count) => count >= 0)).toBe(true);
            expect(free + assigned + lentOut).toBe(bought + lentIn);
            // Each entry was recorded at the moment of its place: what was known halfway is the sum of the first half.
            const half = Math.floor(entries.length / 2);
            expect(ledger.balance(member, on, new Date(half)).free).toBe(
              countedFree(entries.slice(0, half), member, on),
            );
          }
      }),
    );
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
    expect(ledger.useOf({ ...key, key: 'first' })).toEqual({ person: 'a', on: '2025-05-10', releasedOn: '2025-06-20' });
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

  it('should have no seats before the purchase begins and after it has ended', () => {
    const { ledger, assign } = setup();
    assign('992011', 'a', '2025-04-01');
    const none = { bought: 0, lentOut: 0, lentIn: 0, assigned: 0, free: 0 };
    expect([ledger.balance('992011', '2025-03-31'), ledger.balance('992011', '2026-04-01')]).toEqual([none, none]);
  });
});
