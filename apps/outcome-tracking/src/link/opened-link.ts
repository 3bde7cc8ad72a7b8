import { DomainError } from '#contracts';
import { readLink } from '#mail';

/** How long a mailed link works. */
const LINK_DAYS = 14;
const DAY_MS = 86_400_000;

/** When a link that goes out now ends. */
export const linkEnd = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * DAY_MS);

/**
 * The municipality that a link names, and its hash.
 * @throws DomainError `wrong-link` for what cannot be one.
 */
export function openLink(link: string): NonNullable<ReturnType<typeof readLink>> {
  const read = readLink(link);
  if (!read) throw new DomainError('wrong-link');
  return read;
}
