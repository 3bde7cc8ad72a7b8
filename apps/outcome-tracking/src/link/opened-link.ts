import { DomainError } from '#contracts';
import { readLink } from '#mail';

/** How long a mailed link works. */
const LINK_DAYS = 14;
const DAY_MS = 86_400_000;

/** When a link that goes out now ends. */
export const linkEnd = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * DAY_MS);

/** Mails of which only the newest links work. */
const MOST_LINKS = 5;

/** What was asked, with one more link that is out, by its hash: a mail that was tried twice may have arrived twice. */
export const withLink = <T extends { readonly hashes: readonly string[]; readonly until: Date | null }>(
  asked: T,
  hash: string,
  until: Date,
): T => ({ ...asked, hashes: [...asked.hashes, hash].slice(-MOST_LINKS), until });

/**
 * The municipality that a link names, and its hash.
 * @throws DomainError `wrong-link` for what cannot be one.
 */
export function openLink(link: string): NonNullable<ReturnType<typeof readLink>> {
  const read = readLink(link);
  if (!read) throw new DomainError('wrong-link');
  return read;
}
