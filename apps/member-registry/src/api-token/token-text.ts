import { createHash, randomBytes } from 'node:crypto';

/** A new token: 256 random bits behind a prefix that a scanner for leaked secrets can find. */
export const makeToken = (): string => `manabi_${randomBytes(32).toString('base64url')}`;

/** What is stored of a token. Random as it is, it needs no salt and no slow hash. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
