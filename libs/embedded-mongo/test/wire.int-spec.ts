import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type Socket, connect } from 'node:net';
import { serialize } from 'bson';
import { command, message } from './malformed.factory.js';
import { type TestStore, openTestStore } from './store.js';

let store: TestStore;
let path: string;
beforeAll(async () => {
  store = await openTestStore();
  path = decodeURIComponent(/^mongodb:\/\/([^/]+)\//.exec(store.uri)![1]!);
});
afterAll(() => store.close());

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
});
