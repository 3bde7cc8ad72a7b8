import { DomainError } from '#contracts';

/** An attempt at a quiz that was graded. */
export interface Attempt {
  /** The sender's own id of it. */
  readonly attempt: string;
  readonly number: number;
  /** Of the answers: the same id with others is refused. */
  readonly answersHash: string;
  /** The course's version that it was graded by. */
  readonly version: number;
  readonly score: number;
  readonly passed: boolean;
  /** Seconds that the learner says it took. */
  readonly seconds: number;
  readonly at: Date;
}

/** Unlimited is as many as this too: a record is one document. */
const MOST_ATTEMPTS = 100;

/**
 * The stored attempt that this one repeats, or null for a new one.
 * @throws DomainError `attempt-reused` for an id that was used with other answers.
 */
export function findRepeat(attempts: readonly Attempt[], id: string, answersHash: string): Attempt | null {
  const known = attempts.find(({ attempt }) => attempt === id);
  if (!known) return null;
  if (known.answersHash !== answersHash) throw new DomainError('attempt-reused');
  return known;
}

/** Attempts left, or null for as many as one likes. */
export function attemptsLeft(attempts: readonly Attempt[], allowed: number | null): number | null {
  if (allowed === null && attempts.length < MOST_ATTEMPTS) return null;
  return Math.max(0, Math.min(allowed ?? MOST_ATTEMPTS, MOST_ATTEMPTS) - attempts.length);
}

/** What the questions of an attempt are drawn by. */
export const seedOf = (record: string, number: number): string => `${record}/${number}`;
