import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** A new code for one use (128 random bits) and what is stored of it. */
export function makeActivationCode(): { code: string; hash: string } {
  const code = randomBytes(16).toString('base64url');
  return { code, hash: sha256(code).toString('hex') };
}

export const isActivationCode = (code: string, hash: string): boolean =>
  timingSafeEqual(sha256(code.trim()), Buffer.from(hash, 'hex'));
