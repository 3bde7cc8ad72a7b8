import { createHash, randomBytes } from 'node:crypto';

/** A new code of a link: 128 random bits. */
export const makeCode = (): string => randomBytes(16).toString('hex').toUpperCase();

/** What is stored of a code. Random as it is, it needs no salt and no slow hash. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');
