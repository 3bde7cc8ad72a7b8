import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import { CODE, CommandError } from '../errors.js';
import { prependField, rawArray } from '../bson/raw.js';
import { encode } from '../bson/values.js';
import { Slice, type Steps, takeItems, startReading } from '../storage/slice.js';

const IDLE_MS = 10 * 60_000;
const SWEEP_MS = 60_000;
const REPLY_BYTES = 16 * 1024 * 1024;

/** The documents of one query, taken batch by batch. */
export class Cursor {
  lastUsed = Date.now();
  busy = false;
  private readonly slice = new Slice();
  private running: Steps<void, Uint8Array> | undefined;
  private ahead: Uint8Array | undefined;
  private finished = false;

  constructor(
    readonly ns: string,
    private readonly steps: (slice: Slice) => Steps<void, Uint8Array>,
    private readonly maxTimeMS = 0,
  ) {}

  /** Up to `size` documents and 16 MB; `done` when there are no more. */
  async batch(size: number): Promise<{ documents: Uint8Array[]; done: boolean }> {
    this.running ??= this.steps(this.slice);
    startReading(this.slice);
    const deadline = this.maxTimeMS > 0 ? performance.now() + this.maxTimeMS : Infinity;
    const documents = this.ahead ? [this.ahead] : [];
    let bytes = this.ahead?.length ?? 0;
    this.ahead = undefined;
    const take = (document: Uint8Array): boolean => {
      bytes += document.length + 16;
      if (bytes <= REPLY_BYTES || documents.length === 0) return documents.push(document) < size;
      this.ahead = document;
      return false;
    };
    const checkpoint = (): void => {
      if (performance.now() > deadline) {
        throw new CommandError(CODE.MaxTimeMSExpired, 'operation exceeded time limit');
      }
    };
    const isFull = documents.length >= size;
    const done = this.finished || (!isFull && (await takeItems(this.running, this.slice, take, checkpoint)));
    return { documents, done };
  }

  close(): void {
    this.finished = true;
    this.running?.return();
  }
}

/** Open cursors by their number; one that nobody asks for ten minutes is closed. */
export class Cursors {
  private readonly open = new Map<string, Cursor>();
  private readonly sweep: NodeJS.Timeout;

  constructor(idleMs = IDLE_MS) {
    this.sweep = setInterval(() => this.closeIdle(Date.now() - idleMs), Math.min(SWEEP_MS, idleMs)).unref();
  }

  /** The first batch; the cursor stays open when there is more. `single` never leaves one open. */
  async first(cursor: Cursor, size: number, single: boolean): Promise<Uint8Array> {
    const { documents, done } = await cursor.batch(size);
    if (done || single) {
      cursor.close();
      return cursorReply(cursor.ns, Long.ZERO, 'firstBatch', documents);
    }
    const id = Long.fromBigInt(randomBytes(8).readBigInt64BE() >> 1n);
    cursor.lastUsed = Date.now();
    this.open.set(id.toString(), cursor);
    return cursorReply(cursor.ns, id, 'firstBatch', documents);
  }

  /** Throws CursorNotFound (43). */
  async more(id: Long, ns: string, size: number): Promise<Uint8Array> {
    const cursor = this.open.get(id.toString());
    if (!cursor || cursor.ns !== ns || cursor.busy) {
      throw new CommandError(CODE.CursorNotFound, `cursor id ${id.toString()} not found`);
    }
    cursor.busy = true;
    try {
      const { documents, done } = await cursor.batch(size);
      if (done) this.kill(id);
      return cursorReply(ns, done ? Long.ZERO : id, 'nextBatch', documents);
    } catch (error) {
      this.kill(id);
      throw error;
    } finally {
      cursor.busy = false;
      cursor.lastUsed = Date.now();
    }
  }

  kill(id: Long): boolean {
    this.open.get(id.toString())?.close();
    return this.open.delete(id.toString());
  }

  close(): void {
    clearInterval(this.sweep);
    for (const cursor of this.open.values()) cursor.close();
    this.open.clear();
  }

  private closeIdle(before: number): void {
    for (const [id, cursor] of this.open) {
      if (cursor.busy || cursor.lastUsed > before) continue;
      cursor.close();
      this.open.delete(id);
    }
  }
}

/** A cursor's answer around documents that are bytes already. */
export function cursorReply(ns: string, id: Long, field: string, documents: readonly Uint8Array[]): Uint8Array {
  const inner = prependField(0x04, field, rawArray(documents), encode({ id, ns }));
  return prependField(0x03, 'cursor', inner, OK);
}

/** The rest of an answer whose main part is bytes already. */
export const OK = encode({ ok: 1 });
