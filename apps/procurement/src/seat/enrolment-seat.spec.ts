import { describe, expect, it } from '@jest/globals';
import { Ledger } from '../seat-ledger/index.js';
import { decideGivingBack, decideTaking } from './enrolment-seat.js';

const days = { startsOn: '2025-04-01', endsOn: '2026-03-31' };
const member = '992011';
const seatOf = (person: string, on: string, enrolment = `${person}-enrolment`) => ({
  member,
  person,
  enrolment,
  programme: 'dx',
  on,
});

/** A ledger of so many seats, and what is done with it: true where an entry came of it. */
function setup(seats: number) {
  const ledger = new Ledger({ ...days, frozenAt: new Date(0), seatsOf: () => seats });
  const write = (act: ReturnType<typeof decideTaking>) => {
    if (act) ledger.read({ ...act, place: ledger.place + 1, recordedAt: new Date(ledger.place + 1) });
    return act !== null;
  };
  return {
    ledger,
    take: (...seat: Parameters<typeof seatOf>) => write(decideTaking(ledger, days, seatOf(...seat))),
    reserve: (person: string, on: string) =>
      write(ledger.decideAssignment({ member, person, key: `by-hand-${person}`, programme: null, on })),
    setAside: (some: number) =>
      write(ledger.decideAllotment({ member, key: 'aside', programme: 'dx', seats: some, on: days.startsOn })),
    giveBack: (...seat: Parameters<typeof seatOf>) => write(decideGivingBack(ledger, days, seatOf(...seat))),
    giveUp: (...seat: Parameters<typeof seatOf>) =>
      write(decideGivingBack(ledger, days, { ...seatOf(...seat), taken: true })),
    free: (on: string) => ledger.balance(member, on).free,
  };
}

describe('the seat of an enrolment', () => {
  it('should be taken once, whichever enrolment and day ask again', () => {
    const { take, free } = setup(2);
    expect([take('a', '2025-05-01'), take('a', '2025-05-02'), take('a', '2025-05-01', 'other')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(free('2025-05-01')).toBe(1);
  });

  it('should be there from the first day of the purchase on', () => {
    const { take, ledger } = setup(1);
    take('a', '2025-03-01');
    expect(ledger.lastUse(member, 'a')).toMatchObject({ on: '2025-04-01' });
    expect(() => take('b', '2025-03-01')).toThrow(expect.objectContaining({ code: 'seats-exhausted' }));
  });

  it('should go back as of its last day, once, and be taken again by the same enrolment', () => {
    const { take, giveBack, free } = setup(1);
    take('a', '2025-05-01');
    expect([giveBack('a', '2025-05-10'), giveBack('a', '2025-05-11')]).toEqual([true, false]);
    expect([free('2025-05-09'), free('2025-05-10')]).toEqual([0, 1]);
    // Before it was given back: from then on.
    expect(take('a', '2025-05-05')).toBe(true);
    expect(free('2025-05-10')).toBe(0);
    expect([giveBack('a', '2025-05-10'), take('a', '2025-05-10')]).toEqual([true, true]);
  });

  it('should have been none when it goes back as of a day before it was given', () => {
    const { take, giveBack, free } = setup(1);
    take('a', '2025-05-01');
    giveBack('a', '2025-04-20');
    expect(free('2025-05-01')).toBe(1);
  });

  it('should be there at once for whom the office gave one from a later day on', () => {
    const { reserve, take, ledger, free } = setup(1);
    reserve('a', '2025-09-01');
    expect([take('a', '2025-05-01'), take('a', '2025-05-02')]).toEqual([true, false]);
    expect(ledger.allUses(member)).toMatchObject([
      { person: 'a', programme: 'dx', on: '2025-05-01', releasedOn: null },
    ]);
    expect([free('2025-04-30'), free('2025-05-01'), free('2025-09-01')]).toEqual([1, 0, 0]);
  });

  it('should wait where none is free until a later one begins, which stays', () => {
    const { reserve, take, giveBack, ledger } = setup(1);
    take('b', '2025-04-01');
    giveBack('b', '2025-09-01');
    reserve('a', '2025-09-01');
    expect(() => take('a', '2025-05-01')).toThrow(expect.objectContaining({ code: 'seats-exhausted' }));
    expect(ledger.lastUse(member, 'a')).toMatchObject({ on: '2025-09-01', programme: null, releasedOn: null });
    expect(take('a', '2025-09-01')).toBe(false);
  });

  it('should go on from the end of the one before where a later one begins', () => {
    const { reserve, take, giveBack, ledger } = setup(2);
    take('a', '2025-04-01');
    giveBack('a', '2025-06-01');
    reserve('a', '2025-09-01');
    expect(take('a', '2025-05-01')).toBe(true);
    expect(ledger.allUses(member)).toMatchObject([
      { releasedOn: '2025-06-01' },
      { on: '2025-06-01', releasedOn: null },
    ]);
  });

  it('should not take with it what the office gave from a later day on', () => {
    const { reserve, giveBack, ledger } = setup(1);
    reserve('a', '2025-09-01');
    expect(giveBack('a', '2025-08-31')).toBe(false);
    expect(ledger.lastUse(member, 'a')).toMatchObject({ on: '2025-09-01', releasedOn: null });
    expect(giveBack('a', '2025-09-01')).toBe(true);
  });

  it('should not take with it what the office gave by hand, where nobody was enrolled', () => {
    const { reserve, take, giveUp, ledger } = setup(2);
    reserve('a', '2025-05-01');
    take('b', '2025-05-01');
    expect([take('a', '2025-06-01'), giveUp('a', '2025-06-01'), giveUp('b', '2025-06-01')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(ledger.lastUse(member, 'a')).toMatchObject({ programme: null, releasedOn: null });
  });

  it('should come from the pool of its programme alone, and whoever finds none there wait for one', () => {
    const { setAside, take, giveBack, ledger, free } = setup(3);
    setAside(1);
    expect(take('a', '2025-05-01')).toBe(true);
    expect(() => take('b', '2025-05-01')).toThrow(
      expect.objectContaining({ code: 'seats-exhausted', details: { on: '2025-05-01', missing: 1, programme: 'dx' } }),
    );
    expect([free('2025-05-01'), ledger.lastUse(member, 'b')]).toEqual([2, undefined]);
    giveBack('a', '2025-05-10');
    expect(take('b', '2025-05-10')).toBe(true);
  });

  it('should stay until the purchase is over where it would go back later', () => {
    const { take, giveBack, free } = setup(1);
    take('a', '2025-05-01');
    expect(giveBack('a', '2026-04-01')).toBe(false);
    expect(free('2026-03-31')).toBe(0);
  });
});
