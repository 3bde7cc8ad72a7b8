import { DomainError } from '#contracts';

export interface Ending {
  /** A day in Japan. */
  readonly on: string;
  readonly reason: 'employed' | 'personal' | 'next-training';
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
