import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { serialize } from 'bson';
import fc from 'fast-check';
import { type TestStore, openTestStore } from './store.js';

let store: TestStore;
let path: string;
beforeAll(async () => {
  store = await openTestStore();
  path = decodeURIComponent(/^mongodb:\/\/([^/]+)\//.exec(store.uri)![1]!);
});
afterAll(() => store.close());

function message(opCode: number, body: Uint8Array, claimedLength?: number): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(claimedLength ?? 16 + body.length, 0);
  header.writeInt32LE(7, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

const command = (document: object, flags = 0): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  return message(2013, Buffer.concat([head, serialize(document)]));
};

const ping = command({ ping: 1, $db: 'test' });

/** Sends bytes; resolves with whether the server closed the socket or answered. */
async function outcomeOf(bytes: Buffer, end = false): Promise<'answered' | 'closed'> {
  const socket: Socket = connect(path);
  socket.on('error', () => undefined);
  socket.write(bytes);
  if (end) socket.end();
  const outcome = await Promise.race([
    once(socket, 'data').then(() => 'answered' as const),
    once(socket, 'close').then(() => 'closed' as const),
  ]);
  socket.destroy();
  return outcome;
}

describe('the wire', () => {
  it('answers messages that come in pieces, or several at once', async () => {
    const socket = connect(path);
    const received: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => received.push(chunk));
    for (const byte of ping) socket.write(Buffer.from([byte]));
    socket.write(Buffer.concat([ping, ping]));
    const size = 16 + 5 + serialize({ ok: 1 }).length;
    const deadline = Date.now() + 5000;
    while (Buffer.concat(received).length < 3 * size && Date.now() < deadline) await once(socket, 'data');
    expect(Buffer.concat(received).length).toBe(3 * size);
    socket.destroy();
  });

  it('answers the OP_QUERY that old drivers greet with', async () => {
    const query = Buffer.concat([
      Buffer.alloc(4),
      Buffer.from('admin.$cmd\0'),
      Buffer.alloc(8),
      serialize({ ismaster: 1 }),
    ]);
    expect(await outcomeOf(message(2004, query))).toBe('answered');
  });

  it('does not answer what wants no answer', async () => {
    const socket = connect(path);
    socket.write(Buffer.concat([command({ nonsense: 1, $db: 'test' }, 2), ping]));
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.subarray(21)).toEqual(Buffer.from(serialize({ ok: 1 })));
    socket.destroy();
  });

  it.each([
    ['an unknown opcode', message(2012, Buffer.alloc(20))],
    ['a length below the header', message(2013, Buffer.alloc(20), 3)],
    ['a negative length', message(2013, Buffer.alloc(20), -1)],
    ['a length of gigabytes', message(2013, Buffer.alloc(20), 2_000_000_000)],
    ['no sections', message(2013, Buffer.alloc(4))],
    ['a document longer than its message', message(2013, Buffer.from([0, 0, 0, 0, 0, 255, 0, 0, 0, 0]))],
    ['an unknown kind of section', message(2013, Buffer.from([0, 0, 0, 0, 9, 5, 0, 0, 0, 0]))],
    ['unknown required flags', command({ ping: 1 }, 0x80)],
  ])('closes a connection that sends %s', async (_title, bytes) => {
    expect(await outcomeOf(bytes)).toBe('closed');
  });

  it('survives any bytes, and goes on serving others', async () => {
    const mutated = fc
      .tuple(fc.nat(ping.length - 1), fc.nat(255), fc.nat(ping.length - 1), fc.nat(255))
      .map(([i, a, j, b]) => {
        const bytes = Buffer.from(command({ find: 'x', filter: { a: { $in: [1, 'b'] } }, $db: 'test' }));
        bytes[i] = a;
        bytes[j] = b;
        return bytes;
      });
    const garbage = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes));
    const inserts = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => {
      const whole = command({ insert: 'x', documents: [{ a: 'some text', b: [1, 2, { c: 1 }] }], $db: 'test' });
      whole.set(bytes, Math.min(60, whole.length - bytes.length));
      return whole;
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(mutated, garbage, inserts), async (bytes) => {
        expect(await outcomeOf(bytes, true)).toMatch(/answered|closed/);
      }),
      { numRuns: 1500 },
    );
    expect(await store.db.command({ ping: 1 })).toEqual({ ok: 1 });
    expect(await store.db.collection('x').countDocuments()).toBe(
      (await store.db.collection('x').find().toArray()).length,
    );
  }, 60_000);
});
