import { PAUSE, type Slice, type Steps } from '../storage/slice.js';

const RUN = 1000;
const CHECK_EVERY = 16;

/** A sort that never takes long at once: short runs are sorted as rows come, and merged when the result is read. */
export class Runs<Row> {
  size = 0;
  private readonly runs: Row[][] = [];

  constructor(private readonly compare: (a: Row, b: Row) => number) {}

  add(row: Row): void {
    const run = this.size % RUN === 0 ? [] : this.runs.pop()!;
    run.push(row);
    this.runs.push(run);
    this.size += 1;
    if (run.length === RUN) run.sort(this.compare);
  }

  /** In order; rows that compare equal as they came. */
  *merged(): Generator<Row> {
    this.runs.at(-1)?.sort(this.compare);
    yield* this.merge(this.runs);
  }

  private *merge(runs: Row[][]): Generator<Row> {
    if (runs.length <= 1) return yield* runs[0] ?? [];
    const half = runs.length >> 1;
    const first = this.merge(runs.slice(0, half));
    const second = this.merge(runs.slice(half));
    let a = first.next();
    let b = second.next();
    while (!a.done || !b.done) {
      if (b.done || (!a.done && this.compare(a.value, b.value) <= 0)) {
        if (!a.done) yield a.value;
        a = first.next();
      } else {
        yield b.value;
        b = second.next();
      }
    }
  }
}

/** The items, with pauses between them where the slice is over. */
export function* inSlices<Item>(items: Iterable<Item>, slice: Slice): Steps<void, Item> {
  let seen = 0;
  for (const item of items) {
    seen += 1;
    if (seen % CHECK_EVERY === 0 && slice.isOver) yield PAUSE;
    yield item;
  }
}
