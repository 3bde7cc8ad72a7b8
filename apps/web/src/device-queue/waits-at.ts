import type { Desk } from '../session/desks.js';

/** What may wait on this device for whoever sits at a desk: what was learned, or notes of a meeting's tables. */
export function waitsAt(desk: Desk | null): 'learning' | 'notes' | null {
  if (desk?.work === 'learning') return 'learning';
  return desk?.work === 'office' || desk?.work === 'network' ? 'notes' : null;
}
