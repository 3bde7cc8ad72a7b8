import type { SeatAct } from './ledger.domain.js';
import type { Balance } from './seat-account.domain.js';

interface CountedUse {
  readonly person: string;
  readonly programme: string | null;
  readonly on: string;
  releasedOn: string | null;
}
type Of<Kind extends SeatAct['kind']> = SeatAct & { readonly kind: Kind };
const isOf =
  <Kind extends SeatAct['kind']>(...kinds: Kind[]) =>
  (act: SeatAct): act is Of<Kind> =>
    kinds.some((kind) => kind === act.kind);

/**
 * What the ledger has to agree with: everything is counted anew from the acts one by one, and an act may be done when
 * nothing is below zero afterwards. Slow and plain, and written apart from the ledger.
 */
export class CountedSeats {
  readonly acts: SeatAct[] = [];

  constructor(
    private readonly seats: Readonly<Record<string, number>>,
    /** All days on which anything is done. */
    private readonly days: readonly string[],
  ) {}

  /** `done`: it may be done; `nothing`: it was done before; else by which name it is refused. */
  judge(act: SeatAct): string {
    switch (act.kind) {
      case 'add': {
        const there = this.ofKey(act, 'add');
        if (there) return there.seats === act.seats && there.on === act.on ? 'nothing' : 'addition-key-taken';
        return this.acts.some(isOf('close')) ? 'additions-closed' : 'done';
      }
      case 'close':
        return this.acts.some(isOf('close')) ? 'nothing' : 'done';
      case 'advance': {
        const [last, before] = this.usesOf(act.member, act.person).toReversed();
        const moved = { ...act, on: [act.on, before?.releasedOn ?? ''].sort().at(-1) ?? act.on };
        if (last?.releasedOn !== null || last.on <= moved.on) return 'nothing';
        return this.lackAfter(moved, act.member, moved.on) === undefined ? 'done' : 'seats-exhausted';
      }
      case 'assign':
        return this.judgeAssignment(act);
      case 'release': {
        const there = this.ofKey(act, 'assign', 'release');
        const last = this.lastUse(act.member, act.person);
        if (there)
          return there.kind === 'release' && there.person === act.person && there.on === act.on
            ? 'nothing'
            : 'seat-key-taken';
        if (last?.releasedOn === act.on) return 'nothing';
        if (last?.releasedOn !== null) return 'seat-not-found';
        return act.on < last.on ? 'release-before-assignment' : 'done';
      }
      case 'allot': {
        const there = this.ofKey(act, 'allot');
        const isSame = there?.programme === act.programme && there.seats === act.seats && there.on === act.on;
        if (there) return isSame ? 'nothing' : 'allotment-key-taken';
        const lack = this.lackAfter(act, act.member, act.on);
        if (lack === act.programme) return 'pool-below-assigned';
        return lack === undefined ? 'done' : 'seats-exhausted';
      }
      case 'offer': {
        const there = this.offer(act.loan);
        if (act.member === act.borrower) return 'loan-to-itself';
        const isSame = there?.borrower === act.borrower && there.seats === act.seats && there.on === act.on;
        if (there) return isSame ? 'nothing' : 'loan-key-taken';
        const { free, pools } = this.least(act.member, act.on);
        return free - pools < act.seats ? 'seats-exhausted' : 'done';
      }
      case 'accept':
      case 'decline':
        return this.judgeAnswer(act);
      case 'return':
        return this.judgeReturn(act);
    }
  }

  /** At the end of a day, by the first so many acts. */
  balance(member: string, day: string, first = this.acts.length): Balance {
    const acts = this.acts.slice(0, first);
    const began = acts.filter((act) => 'on' in act && act.on <= day);
    const mine = began.filter((act) => act.member === member);
    const sum = (some: readonly { readonly seats: number }[]) => some.reduce((total, { seats }) => total + seats, 0);
    const standing = new Set(acts.filter(isOf('accept')).map(({ loan }) => loan));
    const returned = new Map<string, number>();
    for (const { loan, seats } of began.filter(isOf('return'))) returned.set(loan, (returned.get(loan) ?? 0) + seats);
    const loans = began
      .filter(isOf('offer'))
      .filter(({ loan }) => standing.has(loan))
      .map((offer) => ({ ...offer, seats: offer.seats - (returned.get(offer.loan) ?? 0) }));
    const holding = countedUses(acts, member).filter(
      ({ on, releasedOn }) => on <= day && (releasedOn === null || day < releasedOn),
    );
    const bought = (this.seats[member] ?? 0) + sum(mine.filter(isOf('add')));
    const lentOut = sum(loans.filter((loan) => loan.member === member));
    const lentIn = sum(loans.filter(({ borrower }) => borrower === member));
    const allotted = mine.filter(isOf('allot'));
    const pools = [...new Set(allotted.map(({ programme }) => programme))].sort().flatMap((programme) => {
      // Of one day the last one written; sorting keeps the order in which they were.
      const newest = allotted
        .filter((one) => one.programme === programme)
        .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        .at(-1);
      const assigned = holding.filter((use) => use.programme === programme).length;
      const seats = newest?.seats ?? 0;
      return seats > 0 ? [{ programme, seats, assigned, free: seats - assigned }] : [];
    });
    const assigned = holding.length;
    return { bought, lentOut, lentIn, assigned, free: bought - lentOut + lentIn - assigned, pools };
  }

  private judgeAssignment(act: Of<'assign'>): string {
    const there = this.ofKey(act, 'assign', 'release');
    const last = this.lastUse(act.member, act.person);
    if (there) {
      const isSame = there.kind === 'assign' && there.person === act.person && there.on === act.on;
      return isSame && (there.programme ?? null) === (act.programme ?? null) ? 'nothing' : 'seat-key-taken';
    }
    if (last?.releasedOn === null) return 'nothing';
    if (last && act.on < last.releasedOn) return 'seat-held-then';
    return this.lackAfter(act, act.member, act.on) === undefined ? 'done' : 'seats-exhausted';
  }

  private judgeAnswer({ kind, member, loan }: Of<'accept' | 'decline'>): string {
    const offer = this.offer(loan);
    if (!offer || ![offer.member, offer.borrower].includes(member)) return 'loan-not-found';
    if (kind === 'accept' && member !== offer.borrower) return 'not-borrower';
    const answer = this.acts.filter(isOf('accept', 'decline')).find((act) => act.loan === loan)?.kind;
    if (answer) return answer === kind ? 'nothing' : 'loan-answered';
    const { free, pools } = this.least(offer.member, offer.on);
    return kind === 'accept' && free - pools < offer.seats ? 'lender-seats-exhausted' : 'done';
  }

  private judgeReturn({ member, loan, key, seats, on }: Of<'return'>): string {
    const offer = this.offer(loan);
    if (!offer || ![offer.member, offer.borrower].includes(member)) return 'loan-not-found';
    if (member !== offer.borrower) return 'not-borrower';
    const returns = this.acts.filter(isOf('return')).filter((act) => act.loan === loan);
    const there = returns.find((act) => act.key === key);
    if (there) return there.seats === seats && there.on === on ? 'nothing' : 'return-key-taken';
    if (on < offer.on) return 'return-before-loan';
    const isStanding = this.acts.some((act) => act.kind === 'accept' && act.loan === loan);
    if (!isStanding || returns.reduce((sum, act) => sum + act.seats, seats) > offer.seats) return 'return-too-many';
    const { free, pools } = this.least(member, on);
    return free - pools < seats ? 'seats-exhausted' : 'done';
  }

  /** Of which pool too many would be taken on any day (null: of what is not set aside); undefined: of none. */
  private lackAfter(act: SeatAct, member: string, from: string): string | null | undefined {
    this.acts.push(act);
    try {
      for (const day of this.days.filter((one) => one >= from)) {
        const { free, pools } = this.balance(member, day);
        const short = pools.find((pool) => pool.free < 0);
        if (short) return short.programme;
        if (pools.reduce((sum, pool) => sum - pool.free, free) < 0) return null;
      }
      return undefined;
    } finally {
      this.acts.pop();
    }
  }

  /** On the day from that one on with the fewest that are not set aside. */
  private least(member: string, from: string): { free: number; pools: number } {
    const counted = this.days
      .filter((day) => day >= from)
      .map((day) => this.balance(member, day))
      .map(({ free, pools }) => ({ free, pools: pools.reduce((sum, pool) => sum + pool.free, 0) }));
    return counted.toSorted((a, b) => a.free - a.pools - (b.free - b.pools))[0] ?? { free: 0, pools: 0 };
  }

  private ofKey<Kind extends 'add' | 'assign' | 'release' | 'allot'>(
    { member, key }: { readonly member: string; readonly key: string },
    ...kinds: Kind[]
  ): Of<Kind> | undefined {
    return this.acts.filter(isOf(...kinds)).find((act) => act.member === member && act.key === key);
  }

  private offer(loan: string): Of<'offer'> | undefined {
    return this.acts.filter(isOf('offer')).find((act) => act.loan === loan);
  }

  private lastUse(member: string, person: string): CountedUse | undefined {
    return this.usesOf(member, person).at(-1);
  }

  private usesOf(member: string, person: string): CountedUse[] {
    return countedUses(this.acts, member).filter((use) => use.person === person && use.on !== use.releasedOn);
  }
}

function countedUses(acts: readonly SeatAct[], member: string): CountedUse[] {
  const uses: CountedUse[] = [];
  const lastOf = new Map<string, CountedUse>();
  for (const act of acts) {
    if (act.member !== member) continue;
    const moved = act.kind === 'advance' ? lastOf.get(act.person) : undefined;
    if (moved) moved.releasedOn = moved.on;
    if (act.kind === 'assign' || act.kind === 'advance') {
      const { person, programme = null, on } = act;
      const use = { person, programme, on, releasedOn: null };
      uses.push(use);
      lastOf.set(person, use);
    }
    const last = act.kind === 'release' ? lastOf.get(act.person) : undefined;
    if (last && act.kind === 'release') last.releasedOn = act.on;
  }
  return uses;
}
