/**
 * The tests' way to end the process at a chosen line: `CRASH_AT=<point>:<n>` kills it (SIGKILL) when it comes there for
 * the n-th time. Read once; unset, a point costs a comparison. Its own, so that the store needs no other library.
 */
const [armed, count = '1'] = (process.env['CRASH_AT'] ?? '').split(':');
let left = Number(count);

const MOST_TURNS = 1000;

/** Places inside a commit where the end of the process must leave no half of a write and lose none acknowledged. */
type CrashPoint = 'document-before-entries' | 'before-commit' | 'during-commit' | 'committed-before-answer';

export function crashPoint(point: CrashPoint): void {
  if (armed !== point) return;
  left -= 1;
  if (left !== 0) return;
  if (point === 'during-commit') dieSoon(Math.random() * MOST_TURNS);
  else die();
}

/** After so many microtasks: whatever was told too early is told by then, and lmdb's thread is at its commit. */
function dieSoon(turns: number): void {
  if (turns < 1) die();
  else queueMicrotask(() => dieSoon(turns - 1));
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
