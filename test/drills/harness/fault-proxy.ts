import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type NetConnectOpts, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** What a proxy does to everything that goes through it. */
export type Fault =
  | { readonly mode: 'pass' }
  | { readonly mode: 'latency'; readonly ms: number; readonly jitterMs?: number }
  | { readonly mode: 'throttle'; readonly bytesPerSecond: number }
  /** Reads nothing any more: a half-open link. */
  | { readonly mode: 'stall' }
  /** Takes everything, passes nothing on, answers nothing. */
  | { readonly mode: 'blackhole' }
  /** Passes requests on and drops the answers. */
  | { readonly mode: 'swallow' }
  /** Ends every link, and each new one, with RST. */
  | { readonly mode: 'reset' }
  /** Ends a link after so many bytes, in the middle of a message. */
  | { readonly mode: 'cut-after'; readonly bytes: number }
  /** Ends the answering half of every link (FIN) and goes on reading. */
  | { readonly mode: 'half-close' };

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  bytes: number;
  /** Something was dropped, so that the rest would make no sense to either side. */
  broken: boolean;
}

/** Stands before a server on a port of its own and passes bytes on, or does to them what a network does. */
export class FaultProxy {
  private fault: Fault = { mode: 'pass' };
  private readonly links = new Set<Link>();
  private readonly listener = createServer({ allowHalfOpen: true }, (client) => this.accept(client));

  constructor(private readonly target: NetConnectOpts) {}

  /** @returns the port on 127.0.0.1. */
  async listen(): Promise<number> {
    this.listener.listen(0, '127.0.0.1');
    await once(this.listener, 'listening');
    return (this.listener.address() as AddressInfo).port;
  }

  /** From now on, for the links that stand too. */
  set(fault: Fault): void {
    this.fault = fault;
    for (const link of this.links) {
      link.bytes = 0;
      if (link.broken || fault.mode === 'reset') this.end(link);
      else if (fault.mode === 'half-close') link.client.end();
      else for (const socket of [link.client, link.server]) socket[fault.mode === 'stall' ? 'pause' : 'resume']();
    }
  }

  close(): void {
    this.listener.close();
    for (const link of this.links) this.end(link);
  }

  private accept(client: Socket): void {
    const server = connect({ ...this.target, allowHalfOpen: true });
    const link: Link = { client, server, bytes: 0, broken: false };
    this.links.add(link);
    for (const socket of [client, server]) {
      socket.setNoDelay(true);
      socket.on('error', () => this.end(link));
      socket.on('close', () => this.end(link));
    }
    this.carry(link, client, server);
    this.carry(link, server, client);
    if (this.fault.mode === 'reset') this.end(link);
    if (this.fault.mode === 'stall') client.pause();
  }

  private carry(link: Link, from: Socket, to: Socket): void {
    let last: Promise<void> = Promise.resolve();
    from.on('data', (chunk: Buffer) => {
      const { fault } = this;
      // Counted from its arrival: chunks are late, not few.
      const due = fault.mode === 'latency' ? performance.now() + fault.ms + Math.random() * (fault.jitterMs ?? 0) : 0;
      last = last.then(() => delayUntil(due)).then(() => this.pass(link, from, to, chunk));
    });
    from.on('end', () => void last.then(() => to.end()));
  }

  private async pass(link: Link, from: Socket, to: Socket, chunk: Buffer): Promise<void> {
    const { fault } = this;
    link.bytes += chunk.length;
    if (fault.mode === 'blackhole' || (fault.mode === 'swallow' && from === link.server)) {
      link.broken = true;
      return;
    }
    if (fault.mode === 'throttle') {
      from.pause();
      await delay((chunk.length / fault.bytesPerSecond) * 1000);
      from.resume();
    }
    if (fault.mode === 'cut-after' && link.bytes > fault.bytes) {
      to.write(chunk.subarray(0, Math.max(0, chunk.length - (link.bytes - fault.bytes))));
      return this.end(link);
    }
    if (to.destroyed || to.write(chunk)) return;
    from.pause();
    await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => undefined);
    if (this.fault.mode !== 'stall') from.resume();
  }

  private end(link: Link): void {
    this.links.delete(link);
    link.server.destroy();
    if (this.fault.mode === 'reset' && !link.client.destroyed) link.client.resetAndDestroy();
    else link.client.destroy();
  }
}

async function delayUntil(due: number): Promise<void> {
  const ahead = due - performance.now();
  if (ahead > 0) await delay(ahead);
}
