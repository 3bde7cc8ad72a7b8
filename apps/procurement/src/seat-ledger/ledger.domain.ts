import { DomainError } from '#contracts';
import type { SeatUseState } from '#contracts/procurement';
import { noSeats, SeatAccount, type Balance, type Lack, type SeatChange } from './seat-account.domain.js';

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
  /** Nothing is added any more: the purchase is being settled. */
  | { readonly kind: 'close'; readonly member: string }
  /** `programme`: null where an office gave it by hand; left out in entries from before programmes took seats. */
  | ({ readonly kind: 'assign'; readonly programme?: string | null } & PersonAct)
  | ({ readonly kind: 'release' } & PersonAct)
  /** A seat that begins later begins on this day instead, for an enrolment. */
  | ({ readonly kind: 'advance'; readonly programme: string } & PersonAct)
  | ({ readonly kind: 'allot' } & Allotment)
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

/** From that day on so many seats are set aside for a programme; 0: none. The newest by day counts. */
export interface Allotment {
  readonly member: string;
  readonly key: string;
  readonly programme: string;
  readonly seats: number;
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
  /** That of the entry by which it was given. */
  readonly place: number;
  readonly person: string;
  readonly programme: string | null;
  readonly on: string;
  releasedOn: string | null;
}
/** As of a day of a purchase that has seats until its last one. */
export function stateOfUse(
  { on, releasedOn }: Pick<Use, 'on' | 'releasedOn'>,
  endsOn: string,
  today: string,
): SeatUseState {
  if (releasedOn !== null && releasedOn <= today) return 'released';
  if (on > today) return 'reserved';
  return today > endsOn ? 'expired' : 'assigned';
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
/** What the freeze gave each member, from the first day of the purchase to the last. */
export interface Purchased {
  readonly startsOn: string;
  readonly endsOn: string;
  /** When the freeze was recorded; null: there was none. */
  readonly frozenAt: Date | null;
  readonly seatsOf: (member: string) => number;
}

/**
 * The seats of a purchase, read from the ledger's first entry on. It decides what may come next. Nothing in it is kept
 * but the entries: each balance is a sum over them.
 */
export class Ledger {
  place = 0;
  recordedAt: Date | null = null;
  private isClosed = false;
  private readonly added = new Map<string, Addition>();
  /** Of each person in a member, the newest last. */
  private readonly uses = new Map<string, Use[]>();
  /** Of each member, in the order in which seats were given. */
  private readonly usesOf = new Map<string, Use[]>();
  /** By key, with the use that it began or ended. */
  private readonly personActs = new Map<string, { readonly act: PersonAct & { kind: string }; readonly use: Use }>();
  private readonly allotments = new Map<string, Allotment>();
  private readonly loans = new Map<string, Loan>();
  private readonly returns = new Map<string, { readonly seats: number; readonly on: string }>();
  private readonly accounts = new Map<string, SeatAccount>();

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
      case 'close':
        this.isClosed = true;
        return;
      case 'assign':
        return this.begin(entry);
      case 'advance':
        this.end({ ...entry, on: this.lastUse(entry.member, entry.person)?.on ?? entry.on });
        return this.begin(entry);
      case 'release':
        return this.end(entry);
      case 'allot':
        this.allotments.set(`${entry.member} ${entry.key}`, entry);
        return this.note(entry.member, entry.on, { programme: entry.programme, setAside: entry.seats });
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
    return on > this.purchased.endsOn ? noSeats : this.account(member).balance(on, knownAt);
  }

  /** At the end of each of these days, which are in order, as known now. */
  balances(member: string, days: readonly string[]): Balance[] {
    const balances = this.account(member).balances(days);
    return balances.map((balance, place) => ((days[place] ?? '') > this.purchased.endsOn ? noSeats : balance));
  }

  /** The use that an act with this key began or ended, else the person's last one. @throws DomainError `seat-not-found`. */
  useOf({ member, key, person }: Pick<PersonAct, 'member' | 'key' | 'person'>): Use {
    const use = this.personActs.get(`${member} ${key}`)?.use ?? this.lastUse(member, person);
    if (!use) throw new DomainError('seat-not-found');
    return use;
  }

  /** The person’s last use of a seat, if any. */
  lastUse(member: string, person: string): Readonly<Use> | undefined {
    return this.uses.get(`${member} ${person}`)?.at(-1);
  }

  /** Of a member, in the order in which seats were given. One that was released on its first day was none. */
  allUses(member: string): readonly Use[] {
    return (this.usesOf.get(member) ?? []).filter(({ on, releasedOn }) => on !== releasedOn);
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

  /** Null, here and below: it was done before. @throws DomainError `addition-key-taken`, `additions-closed`. */
  decideAddition(wanted: Omit<Addition, 'recordedAt'>): SeatAct | null {
    const there = this.added.get(`${wanted.member} ${wanted.key}`);
    if (there?.seats === wanted.seats && there.on === wanted.on) return null;
    if (there) throw new DomainError('addition-key-taken');
    if (this.isClosed) throw new DomainError('additions-closed');
    return { kind: 'add', ...wanted };
  }

  decideClosing(member: string): SeatAct | null {
    return this.isClosed ? null : { kind: 'close', member };
  }

  /** Who has a seat keeps it. @throws DomainError `seat-key-taken`, `seat-held-then`, `seats-exhausted`. */
  decideAssignment(wanted: PersonAct & { readonly programme: string | null }): SeatAct | null {
    const { member, person, programme, on } = wanted;
    const last = this.lastUse(member, person);
    if (this.isDone('assign', wanted) || last?.releasedOn === null) return null;
    if (last && on < last.releasedOn) throw new DomainError('seat-held-then', { releasedOn: last.releasedOn });
    this.check(member, on, { assigned: 1, programme });
    return { kind: 'assign', ...wanted };
  }

  /**
   * Null where nobody waits for a seat: there is none, or it begins by then. One that lay before it is kept until its end.
   * @throws DomainError `seats-exhausted`: the later seat stays.
   */
  decideAdvance(wanted: PersonAct & { readonly programme: string }): SeatAct | null {
    const { member, person, programme } = wanted;
    const [last, before] = (this.uses.get(`${member} ${person}`) ?? []).toReversed();
    const on = before?.releasedOn && wanted.on < before.releasedOn ? before.releasedOn : wanted.on;
    if (last?.releasedOn !== null || last.on <= on) return null;
    this.check(member, on, { assigned: 1, programme }, { on: last.on, assigned: -1, programme: last.programme });
    return { kind: 'advance', ...wanted, on };
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

  /** @throws DomainError `allotment-key-taken`, `pool-below-assigned`, `seats-exhausted`. */
  decideAllotment(wanted: Allotment): SeatAct | null {
    const { member, key, programme, seats, on } = wanted;
    const there = this.allotments.get(`${member} ${key}`);
    if (there?.programme === programme && there.seats === seats && there.on === on) return null;
    if (there) throw new DomainError('allotment-key-taken');
    const lack = this.lackWith(member, on, { programme, setAside: seats });
    if (lack?.programme === programme) throw new DomainError('pool-below-assigned', { ...lack });
    if (lack) throw new DomainError('seats-exhausted', { ...lack });
    return { kind: 'allot', ...wanted };
  }

  /** An offer takes no seat yet. @throws DomainError `loan-to-itself`, `loan-key-taken`, `seats-exhausted`. */
  decideOffer(wanted: Pick<Loan, 'loan' | 'lender' | 'borrower' | 'seats' | 'on'>): SeatAct | null {
    const { loan, lender: member, borrower, seats, on } = wanted;
    if (member === borrower) throw new DomainError('loan-to-itself');
    const there = this.loans.get(loan);
    if (there?.borrower === borrower && there.seats === seats && there.on === on) return null;
    if (there) throw new DomainError('loan-key-taken');
    this.check(member, on, { lentOut: seats });
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
    if (kind === 'accept' && this.lackWith(lender, on, { lentOut: seats }))
      throw new DomainError('lender-seats-exhausted');
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
    this.check(member, on, { lentIn: -seats });
    return { kind: 'return', ...given };
  }

  /**
   * On that day and every later one there must be a seat left for each: in its programme's pool where it has one, else
   * among those that are not set aside. @throws DomainError `seats-exhausted`, with which.
   */
  private check(member: string, on: string, change: SeatChange, later?: SeatChange & { readonly on: string }): void {
    const lack = this.lackWith(member, on, change, later);
    if (lack) throw new DomainError('seats-exhausted', { ...lack });
  }

  private lackWith(
    member: string,
    on: string,
    change: SeatChange,
    later?: SeatChange & { readonly on: string },
  ): Lack | null {
    return this.account(member).lackWith(on, this.purchased.endsOn, change, later);
  }

  /** It begins with what the freeze gave. */
  private account(member: string): SeatAccount {
    const known = this.accounts.get(member);
    if (known) return known;
    const { startsOn, frozenAt, seatsOf } = this.purchased;
    const account = new SeatAccount();
    if (frozenAt) account.post(startsOn, frozenAt, { bought: seatsOf(member) });
    this.accounts.set(member, account);
    return account;
  }

  private begin(act: Extract<Entry, { kind: 'assign' | 'advance' }>): void {
    const { member, key, person, on, place, programme = null } = act;
    const use: Use = { place, person, programme, on, releasedOn: null };
    this.uses.set(`${member} ${person}`, [...(this.uses.get(`${member} ${person}`) ?? []), use]);
    const uses = this.usesOf.get(member) ?? [];
    uses.push(use);
    this.usesOf.set(member, uses);
    this.personActs.set(`${member} ${key}`, { act, use });
    this.note(member, on, { assigned: 1, programme });
  }

  private end(act: Extract<Entry, { kind: 'release' | 'advance' }>): void {
    const { member, key, person, on } = act;
    const uses = this.uses.get(`${member} ${person}`) ?? [];
    const use = uses.at(-1);
    if (!use) throw new Error(`seat ledger: no seat of ${person}`);
    use.releasedOn = on;
    // It was there on no day: a wrong day does not keep the person from an earlier one.
    if (use.on === on) uses.pop();
    this.personActs.set(`${member} ${key}`, { act, use });
    this.note(member, on, { assigned: -1, programme: use.programme });
  }

  /** @throws DomainError `seat-key-taken`. */
  private isDone(kind: 'assign' | 'release', wanted: PersonAct & { readonly programme?: string | null }): boolean {
    const there = this.personActs.get(`${wanted.member} ${wanted.key}`);
    if (!there) return false;
    const { act, use } = there;
    const isSame = act.kind === kind && act.person === wanted.person && act.on === wanted.on;
    if (!isSame || (kind === 'assign' && use.programme !== wanted.programme)) throw new DomainError('seat-key-taken');
    return true;
  }

  private lend({ lender, borrower }: Loan, seats: number, on: string): void {
    this.note(lender, on, { lentOut: seats });
    this.note(borrower, on, { lentIn: seats });
  }

  private note(member: string, on: string, change: SeatChange): void {
    if (this.recordedAt) this.account(member).post(on, this.recordedAt, change);
  }

  private loan(loan: string): Loan {
    const found = this.loans.get(loan);
    if (!found) throw new Error(`seat ledger: no loan ${loan}`);
    return found;
  }
}
