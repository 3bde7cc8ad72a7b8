import { DomainError } from '#contracts';

export interface Ending {
  /** A day in Japan. */
  readonly on: string;
  readonly reason: 'employed' | 'personal' | 'next-training' | 'moved';
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
