import { DomainError } from '#contracts';
import type { PublicationState } from '#contracts/reporting';

/** One edition of a report; of several at most the last one is not published. */
export interface Edition {
  readonly number: number;
  readonly state: PublicationState;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly checkedAt: Date | null;
  readonly checkedBy: string | null;
  readonly publishedAt: Date | null;
  readonly publishedBy: string | null;
  readonly headline: string | null;
  readonly correction: string | null;
  /** The report as text, masked, and its SHA-256 in hexadecimal. */
  readonly text: string;
  readonly hash: string;
}

interface Act {
  readonly at: Date;
  /** The account; null: a program. */
  readonly by: string | null;
}
interface Seen {
  readonly number: number;
  /** Of the text that was looked at. */
  readonly hash: string;
}

export const published = (editions: readonly Edition[]): Edition[] =>
  editions.filter(({ state }) => state === 'published');
export const underWay = (editions: readonly Edition[]): Edition | undefined =>
  editions.find(({ state }) => state !== 'published');

/**
 * Which edition is made next, and what it corrects.
 * @throws DomainError `correction-reason-missing` where one is published already and nobody says why another comes.
 */
export function nextEdition(
  editions: readonly Edition[],
  correction: string | null,
): { readonly number: number; readonly replaces: { edition: number; hash: string; reason: string } | null } {
  const last = published(editions).at(-1);
  if (!last) return { number: 1, replaces: null };
  if (correction === null) throw new DomainError('correction-reason-missing');
  return { number: last.number + 1, replaces: { edition: last.number, hash: last.hash, reason: correction } };
}

/** The editions with this draft in place of the one under way. */
export function withDraft(
  editions: readonly Edition[],
  draft: Pick<Edition, 'number' | 'headline' | 'correction' | 'text' | 'hash'>,
  { at, by }: Act,
): readonly Edition[] {
  const none = { checkedAt: null, checkedBy: null, publishedAt: null, publishedBy: null };
  return [...published(editions), { ...draft, ...none, state: 'draft', madeAt: at, madeBy: by }];
}

/** @throws DomainError `unknown-publication`, `publication-changed` */
export const withCheck = (editions: readonly Edition[], seen: Seen, { at, by }: Act): readonly Edition[] =>
  changed(editions, seen, (edition) =>
    edition.state === 'draft' ? { ...edition, state: 'checked', checkedAt: at, checkedBy: by } : edition,
  );

/** @throws DomainError `unknown-publication`, `publication-changed`, `not-checked` */
export const withPublication = (editions: readonly Edition[], seen: Seen, { at, by }: Act): readonly Edition[] =>
  changed(editions, seen, (edition) => {
    if (edition.state === 'draft') throw new DomainError('not-checked');
    return edition.state === 'published'
      ? edition
      : { ...edition, state: 'published', publishedAt: at, publishedBy: by };
  });

/** @throws DomainError `already-published` */
export function without(editions: readonly Edition[], number: number): readonly Edition[] {
  const edition = editions.find((one) => one.number === number);
  if (edition?.state === 'published') throw new DomainError('already-published');
  return edition ? editions.filter((one) => one !== edition) : editions;
}

/** The very same list when nothing is news. */
function changed(
  editions: readonly Edition[],
  { number, hash }: Seen,
  change: (edition: Edition) => Edition,
): readonly Edition[] {
  const edition = editions.find((one) => one.number === number);
  if (!edition) throw new DomainError('unknown-publication');
  if (edition.hash !== hash) throw new DomainError('publication-changed');
  const after = change(edition);
  return after === edition ? editions : editions.map((one) => (one === edition ? after : one));
}
