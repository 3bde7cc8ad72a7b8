import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { waitFor } from '#testing';
import { FaultProxy } from './fault-proxy.js';

describe('fault proxy', () => {
  let server: Server;
  let proxy: FaultProxy;
  let port: number;
  const received: string[] = [];
  const clients: Socket[] = [];

  /** A server that answers everything in capitals. */
  beforeEach(async () => {
    received.length = 0;
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        received.push(String(data));
        socket.write(String(data).toUpperCase());
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    proxy = new FaultProxy({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
    port = await proxy.listen();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.destroy();
    proxy.close();
    server.close();
  });

  async function open() {
    const socket = connect({ port, host: '127.0.0.1' });
    clients.push(socket);
    const seen = { socket, text: '', ended: false, error: '' };
    socket.on('data', (data) => (seen.text += String(data)));
    socket.on('end', () => (seen.ended = true));
    socket.on('error', (error: NodeJS.ErrnoException) => (seen.error = error.code ?? ''));
    await once(socket, 'connect');
    return seen;
  }
  const says = (seen: { text: string }, text: string) => waitFor(() => seen.text === text, { what: text });

  it('should pass everything on, both ways', async () => {
    const client = await open();
    client.socket.write('hello');
    await says(client, 'HELLO');
  });

  it('should make each way late, not slow', async () => {
    const client = await open();
    proxy.set({ mode: 'latency', ms: 100 });
    const began = performance.now();
    for (let chunk = 1; chunk <= 5; chunk += 1) {
      client.socket.write('a');
      await waitFor(() => performance.now() - began > chunk * 10, { what: 'the next chunk' });
    }
    await says(client, 'AAAAA');
    expect(performance.now() - began).toBeGreaterThan(200);
    expect(performance.now() - began).toBeLessThan(900);
  });

  it('should let only so many bytes through each second', async () => {
    const client = await open();
    proxy.set({ mode: 'throttle', bytesPerSecond: 1000 });
    const began = performance.now();
    client.socket.write('x'.repeat(200));
    await says(client, 'X'.repeat(200));
    expect(performance.now() - began).toBeGreaterThan(390);
  });

  it('should read nothing while it stalls, and everything afterwards', async () => {
    const client = await open();
    proxy.set({ mode: 'stall' });
    const began = performance.now();
    setTimeout(() => proxy.set({ mode: 'pass' }), 100);
    client.socket.write('later');
    await says(client, 'LATER');
    expect(performance.now() - began).toBeGreaterThan(90);
  });

  it('should take everything into nowhere, and end those links when it passes again', async () => {
    const client = await open();
    proxy.set({ mode: 'blackhole' });
    client.socket.write('lost');
    setTimeout(() => proxy.set({ mode: 'pass' }), 50);
    await waitFor(() => client.ended || client.error !== '', { what: 'the end of the link' });
    expect(received).toEqual([]);
  });

  it('should pass requests on and swallow the answers', async () => {
    const client = await open();
    proxy.set({ mode: 'swallow' });
    for (const request of ['one', 'two', 'three']) {
      client.socket.write(request);
      await waitFor(() => received.includes(request), { what: 'the request' });
    }
    expect(client.text).toBe('');
  });

  it('should reset the links that stand and each new one', async () => {
    const client = await open();
    proxy.set({ mode: 'reset' });
    await waitFor(() => client.error === 'ECONNRESET', { what: 'a reset' });
    const next = connect({ port, host: '127.0.0.1' });
    const [error] = (await once(next, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNRESET');
  });

  it('should cut a link in the middle of a message', async () => {
    const client = await open();
    proxy.set({ mode: 'cut-after', bytes: 8 });
    client.socket.write('hello');
    await waitFor(() => client.ended || client.error !== '', { what: 'the end of the link' });
    expect(client.text).toBe('HEL');
  });

  it('should end the answering half only', async () => {
    const client = await open();
    client.socket.allowHalfOpen = true;
    proxy.set({ mode: 'half-close' });
    await waitFor(() => client.ended, { what: 'the end of the answers' });
    client.socket.write('still');
    await waitFor(() => received.includes('still'), { what: 'the request' });
  });
});
