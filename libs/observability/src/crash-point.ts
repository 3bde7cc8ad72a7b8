import { existsSync, writeFileSync } from 'node:fs';

/**
 * The drills' way to die at a chosen line: `CRASH_AT` names the point, `CRASH_ONCE` the file that remembers that it
 * happened. Read here and once, beside every config, because it belongs to no service; unset, a point costs a comparison.
 */
const armed = process.env['CRASH_AT'];
const once = process.env['CRASH_ONCE'];

/** Places between a mark and its work, where a crash must lose nothing and double nothing. */
export type CrashPoint =
  | 'pending-before-fold'
  | 'fold-before-unmark'
  | 'unrelayed-before-publish'
  | 'published-before-unmark'
  | 'stale-before-refresh'
  | 'refreshed-before-unmark';

/** Kills this process with SIGKILL when the drill asks for this point and has not had it yet. */
export function crashPoint(point: CrashPoint): void {
  if (armed !== point || !once || existsSync(once)) return;
  writeFileSync(once, point);
  process.kill(process.pid, 'SIGKILL');
}
