import type { Ledger, SeatAct } from '../seat-ledger/index.js';

/** A seat that somebody's enrolment uses, as of a day. */
interface EnrolmentSeat {
  readonly member: string;
  readonly person: string;
  readonly enrolment: string;
  readonly on: string;
}
interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
}
/** What of a ledger such decisions are made by. */
type Read = Pick<Ledger, 'place' | 'lastUse' | 'decideAssignment' | 'decideAdvance' | 'decideRelease'>;

/**
 * Whoever has a seat keeps it, by whichever enrolment it came: so a repeat changes nothing. The key tells the enrolment
 * and the place in the ledger, because the same enrolment may take a seat again after it was given back. Who gives the
 * seat back on a later day takes it again from that day on. A seat that would begin later begins now.
 * @throws DomainError `seats-exhausted`.
 */
export function decideTaking(
  ledger: Read,
  { startsOn }: Days,
  wanted: EnrolmentSeat & { readonly programme: string },
): SeatAct | null {
  const { member, person, programme, enrolment } = wanted;
  const last = ledger.lastUse(member, person);
  const on = [wanted.on, startsOn, last?.releasedOn ?? ''].reduce((one, other) => (one > other ? one : other));
  const act = { member, person, programme, on, key: `${enrolment}-${ledger.place}` };
  return last?.releasedOn === null ? ledger.decideAdvance(act) : ledger.decideAssignment(act);
}

/**
 * Who has none gives none back; when the purchase is over, all are gone. One that an enrolment took from a later day than
 * that was none; one that the office gave from a later day is not the enrolment's. `taken`: only one that an enrolment took.
 */
export function decideGivingBack(
  ledger: Read,
  { endsOn }: Days,
  given: EnrolmentSeat & { readonly taken?: true | undefined },
): SeatAct | null {
  const { member, person, enrolment } = given;
  const last = ledger.lastUse(member, person);
  if (last?.releasedOn !== null) return null;
  if (last.programme === null && (given.taken || last.on > given.on)) return null;
  const on = given.on > last.on ? given.on : last.on;
  return on > endsOn ? null : ledger.decideRelease({ member, person, on, key: `${enrolment}-${ledger.place}` });
}
