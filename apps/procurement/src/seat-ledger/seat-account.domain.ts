/** Seats set aside for a programme, at the end of a day: free + assigned = seats. */
export interface Pool {
  readonly programme: string;
  readonly seats: number;
  readonly assigned: number;
  readonly free: number;
}
/** A member's seats at the end of a day: of all, and of those that are set aside. */
export interface Balance extends Change {
  readonly free: number;
  /** By programme; who learns in one that has none takes from what is not set aside. */
  readonly pools: readonly Pool[];
}
/** Where an entry would leave fewer seats than none: on which day first, how many are missing, in which pool. */
export interface Lack {
  readonly on: string;
  readonly missing: number;
  /** Null: of what is not set aside. */
  readonly programme: string | null;
}

interface Change {
  readonly bought: number;
  readonly lentOut: number;
  readonly lentIn: number;
  readonly assigned: number;
}
/** What an entry changes from a day on: so many more or fewer, and those assigned for a programme; or what is set aside for it. */
export type SeatChange = Partial<Change> & {
  readonly programme?: string | null;
  readonly setAside?: number;
};
/** What changed on a day; of a programme, what was set aside last, where anything was. */
interface DayChange {
  readonly change: Change;
  readonly programmes: ReadonlyMap<string, { readonly assigned: number; readonly setAside: number | null }>;
}
type Days = ReadonlyMap<string, DayChange>;

const nothing: Change = { bought: 0, lentOut: 0, lentIn: 0, assigned: 0 };
const plus = (one: Change, more: Partial<Change>): Change => ({
  bought: one.bought + (more.bought ?? 0),
  lentOut: one.lentOut + (more.lentOut ?? 0),
  lentIn: one.lentIn + (more.lentIn ?? 0),
  assigned: one.assigned + (more.assigned ?? 0),
});
export const noSeats: Balance = { ...nothing, free: 0, pools: [] };
/** Free seats that are set aside for nobody. */
const looseOf = ({ free, pools }: Balance): number => pools.reduce((sum, pool) => sum - pool.free, free);

/** The seats of one member: what entries changed of them, by day. */
export class SeatAccount {
  private readonly days = new Map<string, DayChange>();
  /** The same one by one, in the order of their places, for what was known at a moment. */
  private readonly postings: { readonly on: string; readonly recordedAt: Date; readonly change: SeatChange }[] = [];

  post(on: string, recordedAt: Date, change: SeatChange): void {
    this.postings.push({ on, recordedAt, change });
    this.days.set(on, changed(this.days.get(on), change));
  }

  /** At the end of a day, as known at a moment or now. */
  balance(on: string, knownAt: Date | null): Balance {
    const days = knownAt ? this.daysKnown(knownAt) : this.days;
    return balancesFrom(days, on, on).next().value?.balance ?? noSeats;
  }

  /** At the end of each of these days, which are in order, as known now. */
  balances(days: readonly string[]): Balance[] {
    const steps = [...balancesFrom(this.days, days[0] ?? '', days.at(-1) ?? '')];
    let at = 0;
    return days.map((on) => {
      while ((steps[at + 1]?.day ?? '~') <= on) at += 1;
      return steps[at]?.balance ?? noSeats;
    });
  }

  /** What would be missing from that day to the last of the purchase if this were changed, and that later; null: nothing. */
  lackWith(on: string, until: string, change: SeatChange, later?: SeatChange & { readonly on: string }): Lack | null {
    const days = new Map(this.days).set(on, changed(this.days.get(on), change));
    if (later) days.set(later.on, changed(days.get(later.on), later));
    for (const { day, balance } of balancesFrom(days, on, until)) {
      const short = balance.pools.find(({ free }) => free < 0);
      if (short) return { on: day, missing: -short.free, programme: short.programme };
      const loose = looseOf(balance);
      if (loose < 0) return { on: day, missing: -loose, programme: null };
    }
    return null;
  }

  private daysKnown(moment: Date): Days {
    const days = new Map<string, DayChange>();
    for (const { on, recordedAt, change } of this.postings)
      if (recordedAt <= moment) days.set(on, changed(days.get(on), change));
    return days;
  }
}

function changed(day: DayChange = { change: nothing, programmes: new Map() }, more: SeatChange): DayChange {
  const change = plus(day.change, more);
  const { programme, assigned = 0, setAside } = more;
  if (programme == null) return { ...day, change };
  const there = day.programmes.get(programme) ?? { assigned: 0, setAside: null };
  const next = { assigned: there.assigned + assigned, setAside: setAside ?? there.setAside };
  return { change, programmes: new Map(day.programmes).set(programme, next) };
}

/** At the end of that day, then of each later one, to the last, on which something changes. */
function* balancesFrom(days: Days, on: string, until: string): Generator<{ day: string; balance: Balance }, undefined> {
  let day = on;
  let sum = nothing;
  const programmes = new Map<string, { assigned: number; seats: number }>();
  const balance = (): Balance => {
    const { bought, lentOut, lentIn, assigned } = sum;
    return { ...sum, free: bought - lentOut + lentIn - assigned, pools: poolsOf(programmes) };
  };
  for (const [next, { change, programmes: more }] of [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (next > on) {
      yield { day, balance: balance() };
      if (next > until) return;
      day = next;
    }
    sum = plus(sum, change);
    for (const [programme, { assigned, setAside }] of more) {
      const before = programmes.get(programme) ?? { assigned: 0, seats: 0 };
      programmes.set(programme, { assigned: before.assigned + assigned, seats: setAside ?? before.seats });
    }
  }
  yield { day, balance: balance() };
}

/** Of a programme for which none are set aside, seats are assigned from the others: it has no pool. */
const poolsOf = (programmes: ReadonlyMap<string, { readonly assigned: number; readonly seats: number }>): Pool[] =>
  [...programmes]
    .filter(([, { seats }]) => seats > 0)
    .map(([programme, { seats, assigned }]) => ({ programme, seats, assigned, free: seats - assigned }))
    .toSorted((a, b) => (a.programme < b.programme ? -1 : 1));
