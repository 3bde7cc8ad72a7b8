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
  | { readonly kind: 'assign' | 'release'; readonly member: string; readonly person: string; readonly on: string }
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
/** Somebody's last seat in a municipality. */
export interface Use {
  readonly person: string;
  readonly on: string;
  readonly releasedOn: string | null;
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
  readonly seatsOf: (member: string) => number;
}

type Change = Omit<Balance, 'free'>;
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
  private readonly uses = new Map<string, Use>();
  private readonly loans = new Map<string, Loan>();
  private readonly returns = new Map<string, { readonly seats: number; readonly on: string }>();
  /** What changed on each day, by member. */
  private readonly changes = new Map<string, Map<string, Change>>();

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
        this.uses.set(`${entry.member} ${entry.person}`, { person: entry.person, on: entry.on, releasedOn: null });
        return this.note(entry.member, entry.on, { assigned: 1 });
      case 'release': {
        const use = this.lastUse(entry.member, entry.person);
        this.uses.set(`${entry.member} ${entry.person}`, { person: entry.person, on: use.on, releasedOn: entry.on });
        return this.note(entry.member, entry.on, { assigned: -1 });
      }
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

  /** At the end of a day. Before the purchase begins and when it is over there are none. */
  balance(member: string, on: string): Balance {
    const sum = on > this.purchased.endsOn ? nothing : this.sumOn(member, on);
    return { ...sum, free: freeOf(sum) };
  }

  /** @throws DomainError `seat-not-found` where there is none. */
  lastUse(member: string, person: string): Use {
    const use = this.uses.get(`${member} ${person}`);
    if (!use) throw new DomainError('seat-not-found');
    return use;
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

  /** Who has a seat keeps it. @throws DomainError `seat-held-then`, `seats-exhausted`. */
  decideAssignment(wanted: { readonly member: string; readonly person: string; readonly on: string }): SeatAct | null {
    const { member, person, on } = wanted;
    const last = this.uses.get(`${member} ${person}`);
    if (last?.releasedOn === null) return null;
    if (last && on < last.releasedOn) throw new DomainError('seat-held-then', { releasedOn: last.releasedOn });
    this.checkFree(member, 1, on);
    return { kind: 'assign', member, person, on };
  }

  /** @throws DomainError `seat-not-found`, `release-before-assignment`. */
  decideRelease(wanted: { readonly member: string; readonly person: string; readonly on: string }): SeatAct | null {
    const { member, person, on } = wanted;
    const last = this.lastUse(member, person);
    if (last.releasedOn === on) return null;
    if (last.releasedOn !== null) throw new DomainError('seat-not-found');
    if (on < last.on) throw new DomainError('release-before-assignment', { assignedOn: last.on });
    return { kind: 'release', member, person, on };
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

  /** @throws DomainError `loan-not-found`, `not-borrower`, `loan-answered`, `seats-exhausted`. */
  decideAnswer(given: { readonly member: string; readonly loan: string; readonly kind: 'accept' | 'decline' }) {
    const { member, kind } = given;
    const { loan, lender, borrower, seats, on, state } = this.loanOf(given.loan, member);
    if (kind === 'accept' && member !== borrower) throw new DomainError('not-borrower');
    if (state === (kind === 'accept' ? 'standing' : 'declined')) return null;
    if (state !== 'offered') throw new DomainError('loan-answered');
    if (kind === 'accept') this.checkFree(lender, seats, on);
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
    const later = [...(this.changes.get(member) ?? [])].filter(([day]) => day > on && day <= this.purchased.endsOn);
    let sum = this.sumOn(member, on);
    const check = (day: string) => {
      if (freeOf(sum) < seats) throw new DomainError('seats-exhausted', { on: day, free: freeOf(sum) });
    };
    check(on);
    for (const [day, more] of later.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      sum = plus(sum, more);
      check(day);
    }
  }

  private sumOn(member: string, on: string): Change {
    const { startsOn, seatsOf } = this.purchased;
    const first = on < startsOn ? nothing : { ...nothing, bought: seatsOf(member) };
    return [...(this.changes.get(member) ?? [])].reduce(
      (sum, [day, more]) => (day <= on ? plus(sum, more) : sum),
      first,
    );
  }

  private lend({ lender, borrower }: Loan, seats: number, on: string): void {
    this.note(lender, on, { lentOut: seats });
    this.note(borrower, on, { lentIn: seats });
  }

  private note(member: string, on: string, more: Partial<Change>): void {
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
