import { setImmediate as nextTurn } from 'node:timers/promises';

/** Yielded by long work where it may be interrupted. */
export const PAUSE = Symbol('pause');
export type Pause = typeof PAUSE;

/** Work in steps: yields PAUSE when its time is up, items between pauses when it has any. */
export type Steps<Result = void, Item = never> = Generator<Item | Pause, Result, void>;

/** Work that is done in one step. */
export function* inOneStep<Result>(work: () => Result): Steps<Result> {
  yield* [];
  return work();
}

/** The time that the running piece of work may take before it lets others go on. */
export class Slice {
  /** Goes up with every start: what was read in an earlier turn may be out of date. */
  turn = 0;
  private until = 0;

  start(milliseconds: number): void {
    this.turn += 1;
    this.until = performance.now() + milliseconds;
  }

  get isOver(): boolean {
    return performance.now() >= this.until;
  }
}

const READ_SLICE_MS = 5;

/** Begins to read: everything up to the next pause is of this moment. */
export function startReading(slice: Slice): void {
  slice.start(READ_SLICE_MS);
}

/**
 * Runs reading steps until `take` has enough (answers false) or they are at their end, turning the event loop at every
 * pause; resolves with whether they are. `checkpoint` is called at each pause and may throw (time limit).
 */
export async function takeItems<Item>(
  steps: Steps<void, Item>,
  slice: Slice,
  take: (item: Item) => boolean,
  checkpoint?: () => void,
): Promise<boolean> {
  for (;;) {
    const next = steps.next();
    if (next.done) return true;
    if (next.value === PAUSE) {
      await nextTurn();
      checkpoint?.();
      startReading(slice);
    } else if (!take(next.value)) return false;
  }
}
