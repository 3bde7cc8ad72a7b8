import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { type Document, Long, deserialize } from 'bson';
import { encode } from '../src/bson/values.js';
import { Cursor, Cursors } from '../src/commands/cursors.js';
import { refusalOf } from './store.js';

/** A cursor over many documents that tells when it is closed. */
function openCursor() {
  const told = { closed: false };
  const cursor = new Cursor('test.docs', function* () {
    try {
      for (let n = 0; ; n += 1) yield encode({ n });
    } finally {
      told.closed = true;
    }
  });
  return { cursor, told };
}

const idOf = (reply: Uint8Array): Long =>
  Long.fromBigInt((deserialize(reply, { useBigInt64: true }) as Document).cursor.id);

describe('cursors', () => {
  it('that nobody asks for a while are closed and then not found (43); one in use stays', async () => {
    const cursors = new Cursors(1000);
    const idle = openCursor();
    const used = openCursor();
    const idleId = idOf(await cursors.first(idle.cursor, 2, false));
    const usedId = idOf(await cursors.first(used.cursor, 2, false));
    const deadline = Date.now() + 10_000;
    while (!idle.told.closed && Date.now() < deadline) {
      await cursors.more(usedId, 'test.docs', 1);
      await pause(5);
    }
    expect(idle.told.closed).toBe(true);
    expect((await refusalOf(cursors.more(idleId, 'test.docs', 1))).code).toBe(43);
    expect(used.told.closed).toBe(false);
    expect(idOf(await cursors.more(usedId, 'test.docs', 1))).toEqual(usedId);
    cursors.close();
    expect(used.told.closed).toBe(true);
  });
});
