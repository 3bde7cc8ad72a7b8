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
    giveBack: (...seat: Parameters<typeof seatOf>) => write(decideGivingBack(ledger, days, seatOf(...seat))),
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

  it('should stay until the purchase is over where it would go back later', () => {
    const { take, giveBack, free } = setup(1);
    take('a', '2025-05-01');
    expect(giveBack('a', '2026-04-01')).toBe(false);
    expect(free('2026-03-31')).toBe(0);
  });
});
