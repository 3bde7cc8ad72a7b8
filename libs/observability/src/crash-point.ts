import { unlinkSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The drills' way to let a process die at a chosen line: while the folder `CRASH_POINTS` holds a file with a point's
 * name, the first process that comes there takes the file away and dies. Read here and once, beside every config,
 * because it belongs to no service; unset, a point costs a comparison.
 */
const folder = process.env['CRASH_POINTS'];

/** Places between two steps that no transaction holds together: a crash there must lose nothing and double nothing. */
export type CrashPoint =
  | 'answered-before-reply'
  | 'judged-before-insert'
  | 'inserted-before-answer'
  | 'enrolled-before-answer'
  | 'seat-taken-before-enrolled'
  | 'decided-before-save'
  | 'saved-before-answer'
  | 'seat-entry-before-insert'
  | 'seat-entry-stored-before-answer'
  | 'pending-before-fold'
  | 'fold-before-unmark'
  | 'unrelayed-before-publish'
  | 'published-before-unmark'
  | 'marked-again-before-remembered'
  | 'delivered-before-work'
  | 'worked-before-ack'
  | 'fact-kept-before-stale'
  | 'stale-before-refresh'
  | 'figures-saved-before-municipality'
  | 'refreshed-before-unmark'
  | 'municipality-saved-before-network'
  | 'network-saved-before-unmark'
  | 'withheld-before-listed'
  | 'listed-before-erased'
  | 'erased-before-noted'
  | 'person-gone-before-noted'
  | 'noted-before-done';

/** Kills this process with SIGKILL when a drill has armed this point. */
export function crashPoint(point: CrashPoint): void {
  if (folder === undefined) return;
  try {
    unlinkSync(join(folder, point));
  } catch {
    return;
  }
  process.kill(process.pid, 'SIGKILL');
}
