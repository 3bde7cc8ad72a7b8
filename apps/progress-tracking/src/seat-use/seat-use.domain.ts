import { dayInJapan } from '#contracts';

/** Somebody's seat on some days, both included. */
export interface HeldSeat {
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

/** What is known of one enrolment: moments at which its person learned, and when it was completed. */
export interface Learned {
  readonly person: string;
  readonly moments: readonly Date[];
  readonly completedAt: Date | null;
}

const isWithin = ({ from, until }: HeldSeat, moment: Date): boolean => {
  const day = dayInJapan(moment);
  return from <= day && day <= until;
};

/** Seats with which somebody learned, and enrolments completed on days of a seat of their person, each once. */
export function countSeatUse(
  seats: readonly HeldSeat[],
  learned: readonly Learned[],
): { active: number; completions: number } {
  const learnedBy = byPerson(learned);
  const seatsOf = byPerson(seats);
  const isActive = (seat: HeldSeat): boolean =>
    (learnedBy.get(seat.person) ?? []).some(({ moments }) => moments.some((moment) => isWithin(seat, moment)));
  const isCompleted = ({ person, completedAt }: Learned): boolean =>
    completedAt !== null && (seatsOf.get(person) ?? []).some((seat) => isWithin(seat, completedAt));
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
