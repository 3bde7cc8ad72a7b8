import { dayInJapan } from '#contracts';

/** Somebody's seat on some days, both included. */
export interface HeldSeat {
  readonly person: string;
  readonly from: string;
  readonly until: string;
  /** For which programmes; left out: for any. */
  readonly programmes?: readonly string[] | undefined;
}

/** What is known of one enrolment: moments at which its person learned, and when it was completed. */
export interface Learned {
  readonly person: string;
  readonly programme: string;
  readonly moments: readonly Date[];
  readonly completedAt: Date | null;
}

const isWithin = ({ from, until }: HeldSeat, moment: Date): boolean => {
  const day = dayInJapan(moment);
  return from <= day && day <= until;
};

/**
 * Seats with which somebody learned, and enrolments completed on days of a seat of their person, each once. `taking`:
 * programmes that take their seats from the purchase: one person has one seat for all of them, whichever it was given for.
 */
export function countSeatUse(
  seats: readonly HeldSeat[],
  learned: readonly Learned[],
  taking: readonly string[],
): { active: number; completions: number } {
  const learnedBy = byPerson(learned);
  const seatsOf = byPerson(seats);
  const isFor = ({ programmes }: HeldSeat, { programme }: Learned): boolean =>
    programmes === undefined || programmes.includes(programme) || taking.includes(programme);
  const isActive = (seat: HeldSeat): boolean =>
    (learnedBy.get(seat.person) ?? []).some(
      (one) => isFor(seat, one) && one.moments.some((moment) => isWithin(seat, moment)),
    );
  const isCompleted = (one: Learned): boolean => {
    const { person, completedAt } = one;
    return (
      completedAt !== null &&
      (seatsOf.get(person) ?? []).some((seat) => isFor(seat, one) && isWithin(seat, completedAt))
    );
  };
  return { active: seats.filter(isActive).length, completions: learned.filter(isCompleted).length };
}

function byPerson<T extends { readonly person: string }>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const there = found.get(one.person);
    if (there) there.push(one);
    else found.set(one.person, [one]);
  }
  return found;
}
