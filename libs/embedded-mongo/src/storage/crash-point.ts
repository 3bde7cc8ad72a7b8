/**
 * The tests' way to end the process at a chosen line: `CRASH_AT=<point>:<n>` kills it (SIGKILL) when it comes there for
 * the n-th time. Read once; unset, a point costs a comparison. Its own, so that the store needs no other library.
 */
const [armed, count = '1'] = (process.env['CRASH_AT'] ?? '').split(':');
let left = Number(count);

/** Places inside a commit where the end of the process must leave no half of a write and lose none acknowledged. */
type CrashPoint = 'document-before-entries' | 'before-commit' | 'during-commit' | 'committed-before-answer';

export function crashPoint(point: CrashPoint): void {
  if (armed !== point) return;
  left -= 1;
  if (left !== 0) return;
  const die = (): boolean => process.kill(process.pid, 'SIGKILL');
  // The commit goes on in a thread of lmdb once this turn of the event loop is over.
  if (point === 'during-commit') setImmediate(die);
  else die();
}
