import { DomainError, type AllowedCaller } from '#contracts';
import type { Viewer } from '../hidden.domain.js';

/** As whom a caller looks: as the municipality acted in, or as the secretariat. */
export function viewerOf(caller: AllowedCaller | undefined): Viewer {
  if (caller?.reach.to === 'anywhere') return null;
  if (caller?.tenant === undefined) throw new DomainError('forbidden');
  return caller.tenant;
}
