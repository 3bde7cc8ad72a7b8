import { chmodSync, rmSync } from 'node:fs';
import { type AddressInfo, type Server as NetServer, createServer } from 'node:net';
import { Cursors } from './commands/cursors.js';
import { answer } from './commands/dispatch.js';
import type { Housekeeping } from './housekeeping.js';
import { answers, refuseLongSocketPath } from './storage/lock.js';
import type { Store } from './storage/store.js';
import { Connection } from './wire/connection.js';

export type Address = { socketPath: string } | { host: string; port: number };

/** Listens for drivers and answers them from one store. */
export class Server {
  private readonly cursors = new Cursors();
  private readonly connections = new Set<Connection>();
  private readonly listener: NetServer;

  constructor(store: Store, housekeeping: Housekeeping) {
    const parts = { store, housekeeping, cursors: this.cursors };
    this.listener = createServer({ noDelay: true }, (socket) => {
      const connection = new Connection(socket, (request) => answer(parts, request));
      this.connections.add(connection);
      socket.once('close', () => this.connections.delete(connection));
    });
  }

  /** Resolves with the URI when drivers can connect. A unix socket is for the owner only (mode 0600). */
  async listen(address: Address): Promise<string> {
    if ('socketPath' in address) {
      const { socketPath } = address;
      refuseLongSocketPath(socketPath);
      if (await answers(socketPath)) throw new Error(`another process listens on ${socketPath}`);
      rmSync(socketPath, { force: true });
      await this.bind({ path: socketPath });
      chmodSync(socketPath, 0o600);
      return `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true`;
    }
    await this.bind(address);
    const { port } = this.listener.address() as AddressInfo;
    return `mongodb://${address.host}:${port}/?directConnection=true`;
  }

  /** Answers what is under way, then closes every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.listener.close(() => resolve()));
    await Promise.all([...this.connections].map((connection) => connection.close()));
    this.cursors.close();
    await closed;
  }

  private bind(options: { path: string } | { host: string; port: number }): Promise<void> {
    return new Promise((resolve, reject) => {
      this.listener.once('error', reject);
      this.listener.listen(options, () => {
        this.listener.off('error', reject);
        resolve();
      });
    });
  }
}
