import type { Env } from './env.js';
import { PAUSE, type Slice, type Steps } from './slice.js';

/** Keys from `start` to before `end`. */
export interface KeyRange {
  start: Buffer;
  end: Buffer;
}

export interface Entry {
  key: Buffer;
  value: Buffer;
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 256;
const CHUNK_BYTES = 512 * 1024;
const CHECK_EVERY = 8;

/**
 * The entries of a range in key order, or the reverse. It reads chunks and seeks again in each new turn of its slice,
 * so no lmdb cursor or snapshot outlives a turn of the event loop, and what it yields is the present state.
 */
export function* scanRange(env: Env, range: KeyRange, reverse: boolean, slice: Slice): Steps<void, Entry> {
  let size = FIRST_CHUNK;
  let last: Buffer | undefined;
  let sinceCheck = 0;
  for (;;) {
    const chunk = readChunk(env, range, reverse, last, size);
    const { turn } = slice;
    for (const entry of chunk.entries) {
      last = entry.key;
      yield entry;
      sinceCheck += 1;
      if (sinceCheck >= CHECK_EVERY && slice.isOver) {
        sinceCheck = 0;
        yield PAUSE;
      }
      if (slice.turn !== turn) break;
    }
    if (chunk.atEnd && slice.turn === turn) return;
    size = Math.min(size * 4, LARGEST_CHUNK);
  }
}

/** Up to `size` entries after `last`. */
function readChunk(env: Env, range: KeyRange, reverse: boolean, last: Buffer | undefined, size: number) {
  const skipped = last ?? (reverse ? range.end : undefined);
  const entries: Entry[] = [];
  let bytes = 0;
  let atEnd = true;
  const options = reverse
    ? { start: skipped, end: range.start, inclusiveEnd: true, reverse, snapshot: false }
    : { start: last ?? range.start, end: range.end, snapshot: false };
  for (const entry of env.getRange(options)) {
    if (skipped?.equals(entry.key)) continue;
    entries.push(entry);
    bytes += entry.value.length;
    if (entries.length >= size || bytes > CHUNK_BYTES) {
      atEnd = false;
      break;
    }
  }
  return { entries, atEnd };
}
