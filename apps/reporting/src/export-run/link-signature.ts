import { createHmac, timingSafeEqual } from 'node:crypto';
import { signedText } from './export-link.domain.js';

/** HMAC-SHA-256 under the file's own secret: with the file, every link to it is gone. */
export const signatureOf = (secret: string, exportRun: string, account: string, until: string): string =>
  createHmac('sha256', secret)
    .update(signedText(exportRun, account, until))
    .digest('hex');

export const isSigned = (
  signature: string,
  ...of: readonly [secret: string, exportRun: string, account: string, until: string]
): boolean => timingSafeEqual(Buffer.from(signature, 'hex'), Buffer.from(signatureOf(...of), 'hex'));
