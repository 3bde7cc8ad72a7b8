import { dayInJapan, DomainError } from '#contracts';

export interface Ending {
  /** A day in Japan. */
  readonly on: string;
  readonly reason: 'employed' | 'personal' | 'next-training' | 'moved';
}

/** held: the enrolment uses it; leaving: mark, it is to be given back as of that day; back: it was. */
export interface EnrolmentSeat {
  /** The joint purchase. */
  readonly purchase: string;
  readonly state: 'held' | 'leaving' | 'back';
  readonly on?: string;
  /** When it was given; left out: with the enrolment. */
  readonly since?: Date;
  /** It went back since nobody learned with it: the next one is asked for by the learner. */
  readonly idle?: true;
}

/** Whether an enrolment waits with its lessons until its learner has a seat again. */
export const lacksSeat = ({ seat }: { readonly seat?: EnrolmentSeat }): boolean => seat?.idle === true;

/** @throws DomainError `seat-given-back`. */
export function checkSeat(enrolment: { readonly seat?: EnrolmentSeat }): void {
  if (lacksSeat(enrolment)) throw new DomainError('seat-given-back');
}

/**
 * Whether a move to this programme on this day is news. The same one again is none.
 * @throws DomainError `already-ended` when the enrolment ended otherwise, or the person was moved elsewhere.
 */
export function decideMove(
  { ending, movedTo }: { readonly ending: Ending | null; readonly movedTo?: string },
  move: { readonly to: string; readonly on: string },
): 'moves' | 'unchanged' {
  const isOther = movedTo !== undefined && movedTo !== move.to;
  if (ending && isOther) throw new DomainError('already-ended', { on: ending.on, reason: ending.reason });
  return decideEnding(ending, { on: move.on, reason: 'moved' }) === 'ends' ? 'moves' : 'unchanged';
}

/**
 * Whether this ending is news. The same one again is none.
 * @throws DomainError `already-ended` when the enrolment ended on another day or for another reason.
 */
export function decideEnding(ended: Ending | null, ending: Ending): 'ends' | 'unchanged' {
  if (!ended) return 'ends';
  if (ended.on === ending.on && ended.reason === ending.reason) return 'unchanged';
  throw new DomainError('already-ended', { on: ended.on, reason: ended.reason });
}

/** An enrolment, and since when. */
export interface Begun {
  readonly _id: string;
  readonly enrolledAt: Date;
  readonly ending: Pick<Ending, 'reason'> | null;
}

/** Whether an enrolment is its person's first in the municipality; one from which they were moved on is none before it. */
export function isFirst(id: string, all: readonly Begun[]): boolean {
  const own = all.find(({ _id }) => _id === id);
  const isBefore = ({ _id, enrolledAt }: Begun, { enrolledAt: at }: Begun) =>
    enrolledAt < at || (enrolledAt.getTime() === at.getTime() && _id < id);
  return !own || !all.some((one) => one.ending?.reason !== 'moved' && isBefore(one, own));
}

interface Stoppable {
  readonly ending: Ending | null;
  readonly stopped?: { readonly at: Date; readonly ended: boolean };
  readonly seat?: EnrolmentSeat;
  readonly reseat?: true;
}

/** An enrolment whose use is stopped (利用停止): one that goes on ends with that. The very same when it is stopped already. */
export function stopped<E extends Stoppable>(enrolment: E, now: Date): E {
  if (enrolment.stopped) return enrolment;
  const on = dayInJapan(now);
  const ending = enrolment.ending ?? { on, reason: 'personal' as const };
  return { ...enrolment, ending, stopped: { at: now, ended: enrolment.ending === null } };
}

/**
 * An enrolment that is used again: it goes on if stopping had ended it, with another seat where its own was given back,
 * unless its learner has to ask for that. The very same when it was not stopped.
 */
export function resumed<E extends Stoppable>(enrolment: E): E {
  const { stopped: stop, ...rest } = enrolment;
  if (!stop) return enrolment;
  if (!stop.ended) return rest as E;
  const isUnseated = enrolment.seat !== undefined && enrolment.seat.state !== 'held' && !lacksSeat(enrolment);
  return { ...rest, ending: null, ...(isUnseated && { reseat: true }) } as E;
}
