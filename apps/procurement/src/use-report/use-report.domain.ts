import { DomainError } from '#contracts';
import type { SeatsUsed, WholeUse } from '#contracts/procurement';

/** Somebody's seat on some days, both included. */
export interface HeldSeat {
  readonly person: string;
  readonly from: string;
  readonly until: string;
  /** For which programmes; null: given by hand, for any. */
  readonly programmes: readonly string[] | null;
}
interface Use {
  readonly person: string;
  readonly programme: string | null;
  readonly on: string;
  readonly releasedOn: string | null;
}
interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * The day of a report, and whether it is the newest there is. Left out: today, or the nearest day on which there are
 * seats. @throws DomainError `outside-purchase-days`, `date-in-future`.
 */
export function dayOfReport({ startsOn, endsOn }: Days, on: string | undefined, today: string) {
  const newest = today < startsOn ? startsOn : today > endsOn ? endsOn : today;
  const day = on ?? newest;
  if (day < startsOn || day > endsOn) throw new DomainError('outside-purchase-days');
  if (day > newest) throw new DomainError('date-in-future');
  return { day, isNewest: day === newest };
}

/**
 * Seats that people have at the end of a day, and those that they had before, which nobody has twice on one day: who gave
 * a seat back and took one on the same day had it all the time, for the programmes of both. Of one person, uses come in
 * their order.
 */
export function seatsHeld(
  uses: readonly Use[],
  day: string,
): { readonly standing: readonly HeldSeat[]; readonly over: readonly HeldSeat[] } {
  const held: (Use & Pick<HeldSeat, 'programmes'>)[] = [];
  const byPerson = uses
    .filter(({ on }) => on <= day)
    .toSorted((a, b) => (a.person < b.person ? -1 : Number(a.person > b.person)));
  for (const use of byPerson) {
    const last = held.at(-1);
    const programmes = use.programme === null ? null : [use.programme];
    if (last?.person === use.person && last.releasedOn === use.on)
      held[held.length - 1] = { ...use, on: last.on, programmes: ofBoth(last.programmes, programmes) };
    else held.push({ ...use, programmes });
  }
  const isOver = ({ releasedOn }: Use): boolean => releasedOn !== null && releasedOn <= day;
  return {
    standing: held
      .filter((use) => !isOver(use))
      .map(({ person, on, programmes }) => ({ person, from: on, until: day, programmes })),
    over: held
      .filter(isOver)
      .map(({ person, on, releasedOn, programmes }) => ({ person, from: on, until: releasedOn ?? day, programmes })),
  };
}

const ofBoth = (one: HeldSeat['programmes'], other: HeldSeat['programmes']): HeldSeat['programmes'] =>
  one && other && [...new Set([...one, ...other])];

/** A buyer's seats at the end of a day, what they cost until then and what became of them. */
export interface BuyerUse {
  readonly bought: number;
  readonly assigned: number;
  readonly free: number;
  readonly billedNet: number;
  /** Whether anybody has or had a seat. */
  readonly isUsed: boolean;
  readonly active: number;
  readonly completions: number;
}

/** To the nearest yen; null where nothing was completed. */
const costPerCompletion = (billedNet: number, completions: number): number | null =>
  completions === 0 ? null : Math.floor((2 * billedNet + completions) / (2 * completions));

export const usedBy = ({ assigned, active, free, completions, billedNet }: BuyerUse): SeatsUsed => ({
  assigned,
  active,
  idle: free,
  completions,
  billedNet,
  costPerCompletion: costPerCompletion(billedNet, completions),
});

/** Seats are a body's own people's: of fewer nobody else is told (domain.md §4.4). */
const K = 5;
/** Of two, each could take its own off the sum and read the other's. */
export const LEAST_BUYERS = 3;

/** One buyer's part of a sum, and how large others know that it can be at most. */
interface Part {
  readonly value: number;
  readonly most: number;
}
const isFew = (people: number): boolean => people > 0 && people < K;
const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/**
 * Whether a sum of people over all buyers may be told to each of them, and to who is none of them: there are three; it
 * is not few, nor is what is left for whoever takes its own part off; and what is left does not tell the part of any
 * other one nearer than to K people, or not at all (where all that could be is, each has all that it can have).
 */
export function mayTell(parts: readonly Part[]): boolean {
  if (parts.length < LEAST_BUYERS) return false;
  const sum = total(parts.map(({ value }) => value));
  const most = total(parts.map((part) => part.most));
  const own: readonly Part[] = [{ value: 0, most: 0 }, ...parts];
  return own.every((mine) => {
    const rest = sum - mine.value;
    if (rest === 0) return true;
    if (isFew(rest)) return false;
    return parts.every((one) => one === mine || room(one, rest, most - mine.most - one.most) >= Math.min(K, one.most));
  });
}

/** Between how many people a part lies, when the others of the rest can have so many. */
const room = ({ most }: Part, rest: number, ofOthers: number): number =>
  Math.min(most, rest) - Math.max(0, rest - ofOthers);

/**
 * All buyers together. `uses`: of each, or null where people are told nothing of (too few buyers, a past day: two days
 * would tell who came between). `seesSums`: whether this viewer may know all seats and bills.
 */
export function wholeOf(
  buyers: readonly Pick<BuyerUse, 'bought' | 'free' | 'billedNet'>[],
  uses: readonly BuyerUse[] | null,
  seesSums: boolean,
): WholeUse {
  const sumOf = (figure: 'bought' | 'free' | 'billedNet') => total(buyers.map((buyer) => buyer[figure]));
  const told = (parts: (one: BuyerUse) => Part): number | null =>
    uses && mayTell(uses.map(parts)) ? total(uses.map((one) => parts(one).value)) : null;
  const assigned = told(({ assigned: value, free }) => ({ value, most: value + free }));
  // The lead knows how many each has assigned: who learned, and who did not, is looked at beside that.
  const learned = told(({ active: value, assigned: most }) => ({ value, most }));
  const waiting = told(({ assigned: most, active }) => ({ value: most - active, most }));
  const all = total((uses ?? []).map(({ completions }) => completions));
  // Somebody may complete several, nobody does without a seat.
  const completions = told(({ completions: value, isUsed }) => ({ value, most: isUsed ? all : 0 }));
  const billedNet = seesSums ? sumOf('billedNet') : null;
  return {
    buyers: buyers.length,
    bought: seesSums ? sumOf('bought') : null,
    assigned,
    active: learned === null || waiting === null ? null : learned,
    idle: seesSums && assigned !== null ? sumOf('free') : null,
    completions,
    billedNet,
    costPerCompletion: billedNet === null || completions === null ? null : costPerCompletion(billedNet, completions),
  };
}
