import type { AllowedCaller } from '#contracts';
import { viewerOf } from '../challenge/index.js';
import type { Reader } from './practice.domain.js';

/** As whom a caller reads: for the municipality acted in, or as the secretariat. */
export function readerOf(caller: AllowedCaller | undefined): Reader {
  const municipality = viewerOf(caller);
  return municipality === null ? 'secretariat' : { municipality };
}
