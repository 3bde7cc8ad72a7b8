import { DomainError } from '#contracts';
import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 random bits, behind its municipality's code, so that it is looked for there and nowhere else. */
export const makeStopLink = (municipality: string): string =>
  `${municipality}-${randomBytes(32).toString('base64url')}`;

/** What is stored of it. Random as it is, it needs no salt and no slow hash. */
export const hashOfStopLink = (link: string): string => createHash('sha256').update(link).digest('hex');

/** The municipality that a link names, and its hash. @throws DomainError `wrong-stop-link` for what cannot be one. */
export function readStopLink(link: string): { readonly municipality: string; readonly hash: string } {
  const municipality = /^(\d{6})-[\w-]{43}$/.exec(link)?.[1];
  if (municipality === undefined) throw new DomainError('wrong-stop-link');
  return { municipality, hash: hashOfStopLink(link) };
}
