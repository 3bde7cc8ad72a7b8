import { DomainError } from '#contracts';
import { createHash, randomBytes } from 'node:crypto';

/** How long a mailed link works. */
const LINK_DAYS = 14;
const DAY_MS = 86_400_000;

/** When a link that goes out now ends. */
export const linkEnd = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * DAY_MS);

/** A new secret of 256 random bits, behind its municipality's code, so that it is looked for there and nowhere else. */
export const makeLink = (municipality: string): string => `${municipality}-${randomBytes(32).toString('base64url')}`;

/** What is stored of a link. Random as it is, it needs no salt and no slow hash. */
export const hashOfLink = (link: string): string => createHash('sha256').update(link).digest('hex');

/**
 * The municipality that a link names, and its hash.
 * @throws DomainError `wrong-link` for what cannot be one.
 */
export function readLink(link: string): { readonly municipality: string; readonly hash: string } {
  const municipality = /^(\d{6})-[\w-]{43}$/.exec(link)?.[1];
  if (municipality === undefined) throw new DomainError('wrong-link');
  return { municipality, hash: hashOfLink(link) };
}
