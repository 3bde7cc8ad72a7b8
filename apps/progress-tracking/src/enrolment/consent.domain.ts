import { DomainError } from '#contracts';
import type { Blocked, ConsentState } from '#contracts/progress';

/** One word of a person's about an enrolment. */
export interface ConsentWord {
  readonly act: 'given' | 'withdrawn';
  readonly notice: string;
  readonly at: Date;
  readonly by: 'own' | 'office';
  readonly account: string | null;
  readonly paperOn: string | null;
}

/** What of a programme consent is judged by. */
export interface ConsentTerms {
  readonly consentNeeded: boolean;
  readonly notice: string | null;
}

/** What of a programme decides whether anything may be recorded. */
export interface RecordingTerms extends ConsentTerms {
  readonly closed: boolean;
}

/** What of an enrolment decides whether it may be used. */
export interface EnrolmentUse {
  readonly consents?: readonly ConsentWord[];
  readonly stopped?: unknown;
}

/** More than anybody says. */
const MOST = 100;

/**
 * What the words say today. A consent is to the notice that was read: to a newer one somebody says yes anew. The last
 * word counts, and a no counts whatever notice it was said to.
 */
export function consentState(terms: ConsentTerms, words: readonly ConsentWord[] = []): ConsentState {
  if (!terms.consentNeeded) return 'not-needed';
  const last = words.at(-1);
  if (!last) return 'missing';
  if (last.act === 'withdrawn') return 'withdrawn';
  return last.notice === terms.notice ? 'given' : 'missing';
}

/**
 * Why nothing new may be recorded of an enrolment: no event, no answer, no placement. What was recorded while it might
 * stays, and stays counted.
 */
export function blockedBy(terms: RecordingTerms, { consents, stopped }: EnrolmentUse): Blocked | null {
  if (stopped) return 'use-stopped';
  if (terms.closed) return 'programme-closed';
  const state = consentState(terms, consents);
  return state === 'missing' || state === 'withdrawn' ? 'consent-missing' : null;
}

/**
 * The words with a new one; the very words when it says the same as the last one.
 * @throws DomainError `consent-not-needed`; `notice-outdated` for a yes to another than the present notice.
 */
export function decideConsent(
  terms: ConsentTerms,
  words: readonly ConsentWord[],
  word: ConsentWord,
): readonly ConsentWord[] {
  if (!terms.consentNeeded) throw new DomainError('consent-not-needed');
  if (word.act === 'given' && word.notice !== terms.notice) throw new DomainError('notice-outdated');
  const last = words.at(-1);
  if (last?.act === word.act && last.notice === word.notice) return words;
  if (words.length >= MOST) throw new DomainError('too-many-consents', { most: MOST });
  return [...words, word];
}
