import { createHash, randomBytes } from 'node:crypto';

/**
 * A new secret of 256 random bits for a link in a mail, behind its municipality's code (`992011-…`), so that it is
 * looked for there and nowhere else.
 */
export const makeLink = (municipality: string): string => `${municipality}-${randomBytes(32).toString('base64url')}`;

/** What is stored of a link, in hex. Random as it is, it needs no salt and no slow hash. */
export const hashOfLink = (link: string): string => createHash('sha256').update(link).digest('hex');

/** The six digits of the municipality that a link names, and the link's hash; null for what cannot be one. */
export function readLink(link: string): { readonly municipality: string; readonly hash: string } | null {
  const municipality = /^(\d{6})-[\w-]{43}$/.exec(link)?.[1];
  return municipality === undefined ? null : { municipality, hash: hashOfLink(link) };
}
