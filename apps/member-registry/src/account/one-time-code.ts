import { createHash, randomBytes } from 'node:crypto';
import { normaliseCode } from './one-time-code.domain.js';

/** Crockford's digits: none looks like another one. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new code: 80 random bits as four groups of four, to be read from paper and typed. */
export function makeCode(): string {
  const bits = BigInt(`0x${randomBytes(10).toString('hex')}`);
  const digits = Array.from({ length: 16 }, (_, place) => DIGITS[Number((bits >> BigInt(5 * place)) & 31n)]);
  return digits.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What is stored of a code. Random as it is, it needs no salt and no slow hash. */
export const hashOfCode = (code: string): string => createHash('sha256').update(normaliseCode(code)).digest('hex');
