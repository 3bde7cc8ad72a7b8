import { dayInJapan } from '#contracts';
import type { CompletionNote, CompletionSource } from '#contracts/progress';
import { inForce, isLater, rankOf, type SaidElsewhere } from './external.domain.js';

/** A completion of one lesson that the log holds, whoever said so. */
export interface KnownCompletion extends SaidElsewhere {
  readonly at: Date;
  readonly score: number | null;
}

/** What a file says of the same lesson; `at` as it would be kept. */
export interface SaidCompletion extends CompletionSource {
  readonly at: Date;
  readonly score: number | null;
}

export interface Decision {
  readonly outcome: 'created' | 'updated' | 'unchanged';
  readonly note: CompletionNote | null;
  /** The day by which the lesson was completed before, and the one by which it is now. */
  readonly before: string | null;
  readonly after: string;
  /** The provider's last word before, which this one takes the place of. */
  readonly last: KnownCompletion | null;
}

/**
 * Decides what a file says of a lesson against all that is known of it: the rule of README, told apart for the office.
 * @param enrolledOn the day the person was enrolled
 */
export function decideCompletion(
  known: readonly KnownCompletion[],
  said: SaidCompletion,
  enrolledOn: string,
): Decision {
  const mine = known.filter(({ provider }) => provider === said.provider);
  const last = mine.reduce<KnownCompletion | null>((late, one) => (late && isLater(late, one) ? late : one), null);
  const before = firstDay(inForce(known));
  if (last && isSame(last, said)) return { outcome: 'unchanged', note: null, before, after: before ?? '', last };
  const [{ course, lesson } = { course: '', lesson: null }] = known;
  const now: KnownCompletion = { ...said, _id: '', course, lesson, receivedAt: new Date(8.64e15) };
  const after = firstDay(inForce([...known, now])) ?? dayInJapan(said.at);
  const others = inForce(known.filter((one) => one.provider !== said.provider));
  const outcome = last ? 'updated' : 'created';
  return { outcome, note: noteOf(last, said, others, enrolledOn), before, after, last };
}

function noteOf(
  last: KnownCompletion | null,
  said: SaidCompletion,
  others: readonly KnownCompletion[],
  enrolledOn: string,
): CompletionNote | null {
  if (last) return 'corrected';
  const elsewhere = others.filter(({ provider }) => provider !== undefined);
  const surest = Math.max(...elsewhere.map(rankOf));
  if (elsewhere.length > 0 && rankOf(said) > surest) return 'outranks';
  if (elsewhere.length > 0 && rankOf(said) < surest) return 'outranked';
  if (others.length > 0) return 'second-source';
  return dayInJapan(said.at) < enrolledOn ? 'before-enrolment' : null;
}

const isSame = (known: KnownCompletion, said: SaidCompletion): boolean =>
  dayInJapan(known.at) === dayInJapan(said.at) && known.score === said.score && known.confidence === said.confidence;

const firstDay = (completions: readonly { readonly at: Date }[]): string | null =>
  completions.map(({ at }) => dayInJapan(at)).toSorted()[0] ?? null;
