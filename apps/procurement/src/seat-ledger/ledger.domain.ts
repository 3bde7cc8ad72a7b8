import { DomainError } from '#contracts';

/** Something that is done with seats. */
export type SeatAct =
  | {
      readonly kind: 'add';
      readonly member: string;
      readonly key: string;
      readonly seats: number;
      readonly on: string;
      readonly bill: AdditionBill;
    }
  | ({ readonly kind: 'assign' | 'release' } & PersonAct)
  | {
      readonly kind: 'offer';
      readonly member: string;
      readonly loan: string;
      readonly borrower: string;
      readonly seats: number;
      readonly on: string;
    }
  | { readonly kind: 'accept' | 'decline'; readonly member: string; readonly loan: string }
  | {
      readonly kind: 'return';
      readonly member: string;
      readonly loan: string;
      readonly key: string;
      readonly seats: number;
      readonly on: string;
    };

/** A seat given or taken back, once for the member's key. */
interface PersonAct {
  readonly member: string;
  readonly key: string;
  readonly person: string;
  readonly on: string;
}

/** An act at its place in the ledger of a purchase: 1, 2, 3 … without a gap, each recorded later than the one before. */
export type Entry = SeatAct & { readonly place: number; readonly recordedAt: Date };

export interface AdditionBill {
  readonly months: number;
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}
/** Seats that a member bought after the freeze. */
export interface Addition {
  readonly member: string;
  readonly key: string;
  readonly seats: number;
  readonly on: string;
  readonly bill: AdditionBill;
  readonly recordedAt: Date;
}
/** Somebody's seat in a municipality, from a day until it is released. */
export interface Use {
  readonly person: string;
  readonly on: string;
  releasedOn: string | null;
}
export interface Loan {
  readonly loan: string;
  readonly lender: string;
  readonly borrower: string;
  readonly seats: number;
  readonly on: string;
  readonly state: 'offered' | 'standing' | 'declined';
  readonly returned: number;
}
/** A member's seats at the end of a day. */
export interface Balance {
  readonly bought: number;
  readonly lentOut: number;
  readonly lentIn: number;
  readonly assigned: number;
  readonly free: number;
}

/** What the freeze gave each member, from the first day of the purchase to the last. */
export interface Purchased {
  readonly startsOn: string;
  readonly endsOn: string;
  /** When the freeze was recorded; null: there was none. */
  readonly frozenAt: Date | null;
  readonly seatsOf: (member: string) => number;
}

type Change = Omit<Balance, 'free'>;
/** What an entry changed of a member's seats. */
interface Posting {
  readonly on: string;
  readonly recordedAt: Date;
  readonly change: Partial<Change>;
}
const nothing: Change = { bought: 0, lentOut: 0, lentIn: 0, assigned: 0 };
const plus = (one: Change, more: Partial<Change>): Change => ({
  bought: one.bought + (more.bought ?? 0),
  lentOut: one.lentOut + (more.lentOut ?? 0),
  lentIn: one.lentIn + (more.lentIn ?? 0),
  assigned: one.assigned + (more.assigned ?? 0),
});
const freeOf = ({ bought, lentOut, lentIn, assigned }: Change): number => bought - lentOut + lentIn - assigned;

/**
 * The seats of a purchase, read from the ledger's first entry on. It decides what may come next. Nothing in it is kept
 * but the entries: each balance is a sum over them.
 */
export class Ledger {
  place = 0;
  recordedAt: Date | null = null;
  private readonly added = new Map<string, Addition>();
  /** Of each person in a member, the newest last. */
  private readonly uses = new Map<string, Use[]>();
  /** By key, with the use that it began or ended. */
  private readonly personActs = new Map<string, { readonly act: PersonAct & { kind: string }; readonly use: Use }>();
  private readonly loans = new Map<string, Loan>();
  private readonly returns = new Map<string, { readonly seats: number; readonly on: string }>();
  /** What changed on each day, by member. */
  private readonly changes = new Map<string, Map<string, Change>>();
  /** The same one by one, in the order of their places, for what was known at a moment. */
  private readonly postings = new Map<string, Posting[]>();

  constructor(private readonly purchased: Purchased) {}

  /** Takes the next entry in; one that it has read before is passed over. */
  read(entry: Entry): void {
    if (entry.place <= this.place) return;
    if (entry.place > this.place + 1) throw new Error(`seat ledger: ${entry.place} after ${this.place}`);
    this.place = entry.place;
    this.recordedAt = entry.recordedAt;
    switch (entry.kind) {
      case 'add':
        this.added.set(`${entry.member} ${entry.key}`, entry);
        return this.note(entry.member, entry.on, { bought: entry.seats });
      case 'assign':
        this.begin(entry);
        return this.note(entry.member, entry.on, { assigned: 1 });
      case 'release':
        this.end(entry);
        return this.note(entry.member, entry.on, { assigned: -1 });
      case 'offer': {
        const { loan, member: lender, borrower, seats, on } = entry;
        return void this.loans.set(loan, { loan, lender, borrower, seats, on, state: 'offered', returned: 0 });
      }
      case 'accept': {
        const loan = this.loan(entry.loan);
        this.loans.set(loan.loan, { ...loan, state: 'standing' });
        return this.lend(loan, loan.seats, loan.on);
      }
      case 'decline':
        return void this.loans.set(entry.loan, { ...this.loan(entry.loan), state: 'declined' });
      case 'return': {
        const loan = this.loan(entry.loan);
        this.returns.set(`${entry.loan} ${entry.key}`, entry);
        this.loans.set(loan.loan, { ...loan, returned: loan.returned + entry.seats });
        return this.lend(loan, -entry.seats, entry.on);
      }
    }
  }

  /** At the end of a day, as known at a moment or now. Before the purchase begins and when it is over there are none. */
  balance(member: string, on: string, knownAt: Date | null = null): Balance {
    const sumOn = () => (knownAt ? this.sumKnown(member, on, knownAt) : this.sumOn(member, on));
    const sum = on > this.purchased.endsOn ? nothing : sumOn();
    return { ...sum, free: freeOf(sum) };
  }

  /** The use that an act with this key began or ended, else the person's last one. @throws DomainError `seat-not-found`. */
  useOf({ member, key, person }: Pick<PersonAct, 'member' | 'key' | 'person'>): Use {
    const use = this.personActs.get(`${member} ${key}`)?.use ?? this.lastUse(member, person);
    if (!use) throw new DomainError('seat-not-found');
    return use;
  }

  /** All seats that people have or had, by member; those of one person one after the other. */
  usesByMember(): ReadonlyMap<string, readonly Use[]> {
    const found = new Map<string, Use[]>();
    for (const [key, uses] of this.uses) {
      const [member = ''] = key.split(' ', 1);
      const theirs = found.get(member) ?? [];
      theirs.push(...uses);
      found.set(member, theirs);
    }
    return found;
  }

  /** @throws DomainError `loan-not-found`, also where the member is neither of the two. */
  loanOf(loan: string, member: string): Loan {
    const found = this.loans.get(loan);
    if (!found || ![found.lender, found.borrower].includes(member)) throw new DomainError('loan-not-found');
    return found;
  }

  /** In the order in which they were offered. */
  allLoans(): readonly Loan[] {
    return [...this.loans.values()];
  }

  /** @throws DomainError `not-found`. */
  addition(member: string, key: string): Addition {
    const found = this.added.get(`${member} ${key}`);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** In the order in which they were bought. */
  additions(): readonly Addition[] {
    return [...this.added.values()];
  }

  /** Null, here and below: it was done before. @throws DomainError `addition-key-taken`. */
  decideAddition(wanted: Omit<Addition, 'recordedAt'>): SeatAct | null {
    const there = this.added.get(`${wanted.member} ${wanted.key}`);
    if (there?.seats === wanted.seats && there.on === wanted.on) return null;
    if (there) throw new DomainError('addition-key-taken');
    return { kind: 'add', ...wanted };
  }

  /** Who has a seat keeps it. @throws DomainError `seat-key-taken`, `seat-held-then`, `seats-exhausted`. */
  decideAssignment(wanted: PersonAct): SeatAct | null {
    const { member, person, on } = wanted;
    const last = this.lastUse(member, person);
    if (this.isDone('assign', wanted) || last?.releasedOn === null) return null;
    if (last && on < last.releasedOn) throw new DomainError('seat-held-then', { releasedOn: last.releasedOn });
    this.checkFree(member, 1, on);
    return { kind: 'assign', ...wanted };
  }

  /** @throws DomainError `seat-key-taken`, `seat-not-found`, `release-before-assignment`. */
  decideRelease(wanted: PersonAct): SeatAct | null {
    const { member, person, on } = wanted;
    const last = this.lastUse(member, person);
    if (this.isDone('release', wanted) || last?.releasedOn === on) return null;
    if (last?.releasedOn !== null) throw new DomainError('seat-not-found');
    if (on < last.on) throw new DomainError('release-before-assignment', { assignedOn: last.on });
    return { kind: 'release', ...wanted };
  }

  /** An offer takes no seat yet. @throws DomainError `loan-to-itself`, `loan-key-taken`, `seats-exhausted`. */
  decideOffer(wanted: Pick<Loan, 'loan' | 'lender' | 'borrower' | 'seats' | 'on'>): SeatAct | null {
    const { loan, lender: member, borrower, seats, on } = wanted;
    if (member === borrower) throw new DomainError('loan-to-itself');
    const there = this.loans.get(loan);
    if (there?.borrower === borrower && there.seats === seats && there.on === on) return null;
    if (there) throw new DomainError('loan-key-taken');
    this.checkFree(member, seats, on);
    return { kind: 'offer', member, loan, borrower, seats, on };
  }

  /** @throws DomainError `loan-not-found`, `not-borrower`, `loan-answered`, `lender-seats-exhausted`. */
  decideAnswer(given: { readonly member: string; readonly loan: string; readonly kind: 'accept' | 'decline' }) {
    const { member, kind } = given;
    const { loan, lender, borrower, seats, on, state } = this.loanOf(given.loan, member);
    if (kind === 'accept' && member !== borrower) throw new DomainError('not-borrower');
    if (state === (kind === 'accept' ? 'standing' : 'declined')) return null;
    if (state !== 'offered') throw new DomainError('loan-answered');
    // How many the lender has is not the borrower's to know.
    if (kind === 'accept' && this.lackOf(lender, seats, on)) throw new DomainError('lender-seats-exhausted');
    return { kind, member, loan };
  }

  /** @throws DomainError `loan-not-found`, `not-borrower`, `return-…`, `seats-exhausted`. */
  decideReturn(given: {
    readonly member: string;
    readonly loan: string;
    readonly key: string;
    readonly seats: number;
    readonly on: string;
  }): SeatAct | null {
    const { member, seats, on } = given;
    const lent = this.loanOf(given.loan, member);
    if (member !== lent.borrower) throw new DomainError('not-borrower');
    const there = this.returns.get(`${given.loan} ${given.key}`);
    if (there?.seats === seats && there.on === on) return null;
    if (there) throw new DomainError('return-key-taken');
    if (on < lent.on) throw new DomainError('return-before-loan', { lentOn: lent.on });
    if (lent.state !== 'standing' || lent.returned + seats > lent.seats) throw new DomainError('return-too-many');
    this.checkFree(member, seats, on);
    return { kind: 'return', ...given };
  }

  /** So many must be free at the end of that day and of every later one of the purchase. @throws DomainError `seats-exhausted`. */
  private checkFree(member: string, seats: number, on: string): void {
    const lack = this.lackOf(member, seats, on);
    if (lack) throw new DomainError('seats-exhausted', lack);
  }

  /** The first day from that one on, to the last of the purchase, at whose end fewer are free. */
  private lackOf(member: string, seats: number, on: string): { on: string; free: number } | null {
    const later = [...(this.changes.get(member) ?? [])].filter(([day]) => day > on && day <= this.purchased.endsOn);
    let sum = nothing;
    const days = [[on, this.sumOn(member, on)] as const, ...later.toSorted(([a], [b]) => (a < b ? -1 : 1))];
    for (const [day, more] of days) {
      sum = plus(sum, more);
      if (freeOf(sum) < seats) return { on: day, free: freeOf(sum) };
    }
    return null;
  }

  private sumOn(member: string, on: string): Change {
    return [...(this.changes.get(member) ?? [])].reduce(
      (sum, [day, more]) => (day <= on ? plus(sum, more) : sum),
      this.boughtFirst(member, on),
    );
  }

  private sumKnown(member: string, on: string, moment: Date): Change {
    const { frozenAt } = this.purchased;
    return (this.postings.get(member) ?? []).reduce(
      (sum, { on: day, recordedAt, change }) => (day <= on && recordedAt <= moment ? plus(sum, change) : sum),
      frozenAt && frozenAt <= moment ? this.boughtFirst(member, on) : nothing,
    );
  }

  /** What the freeze gave. */
  private boughtFirst(member: string, on: string): Change {
    const { startsOn, seatsOf } = this.purchased;
    return on < startsOn ? nothing : { ...nothing, bought: seatsOf(member) };
  }

  private lastUse(member: string, person: string): Use | undefined {
    return this.uses.get(`${member} ${person}`)?.at(-1);
  }

  private begin(act: Extract<Entry, PersonAct>): void {
    const { member, key, person, on } = act;
    const use: Use = { person, on, releasedOn: null };
    this.uses.set(`${member} ${person}`, [...(this.uses.get(`${member} ${person}`) ?? []), use]);
    this.personActs.set(`${member} ${key}`, { act, use });
  }

  private end(act: Extract<Entry, PersonAct>): void {
    const { member, key, person, on } = act;
    const uses = this.uses.get(`${member} ${person}`) ?? [];
    const use = uses.at(-1);
    if (!use) throw new Error(`seat ledger: no seat of ${person}`);
    use.releasedOn = on;
    // It was there on no day: a wrong day does not keep the person from an earlier one.
    if (use.on === on) uses.pop();
    this.personActs.set(`${member} ${key}`, { act, use });
  }

  /** @throws DomainError `seat-key-taken`. */
  private isDone(kind: 'assign' | 'release', { member, key, person, on }: PersonAct): boolean {
    const there = this.personActs.get(`${member} ${key}`)?.act;
    if (there && (there.kind !== kind || there.person !== person || there.on !== on))
      throw new DomainError('seat-key-taken');
    return there !== undefined;
  }

  private lend({ lender, borrower }: Loan, seats: number, on: string): void {
    this.note(lender, on, { lentOut: seats });
    this.note(borrower, on, { lentIn: seats });
  }

  private note(member: string, on: string, more: Partial<Change>): void {
    const postings = this.postings.get(member) ?? [];
    if (this.recordedAt) postings.push({ on, recordedAt: this.recordedAt, change: more });
    this.postings.set(member, postings);
    const days = this.changes.get(member) ?? new Map<string, Change>();
    days.set(on, plus(days.get(on) ?? nothing, more));
    this.changes.set(member, days);
  }

  private loan(loan: string): Loan {
    const found = this.loans.get(loan);
    if (!found) throw new Error(`seat ledger: no loan ${loan}`);
    return found;
  }
}
