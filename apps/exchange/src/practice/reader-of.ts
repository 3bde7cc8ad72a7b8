import { DomainError, type AllowedCaller } from '#contracts';
import type { Reader } from './practice.domain.js';

/** As whom a caller reads: for the municipality acted in, or as the secretariat. */
export function readerOf(caller: AllowedCaller | undefined): Reader {
  if (caller?.reach.to === 'anywhere') return 'secretariat';
  if (caller?.tenant === undefined) throw new DomainError('forbidden');
  return { municipality: caller.tenant };
}
