import { join, resolve } from 'node:path';
import { Housekeeping } from './housekeeping.js';
import { Server } from './server.js';
import { Store } from './storage/store.js';

export { backupTo, restoreFrom } from './storage/backup.js';
export { type Diagnosis, doctor } from './storage/doctor.js';

export interface EmbeddedMongoOptions {
  /** Folder of the store; made when it is not there. One process at a time. */
  dataDir: string;
  /** Unix socket to listen on; `<dataDir>/store.sock` unless a port is given. */
  socketPath?: string;
  /** TCP port instead of the socket; 0 takes any free one. */
  port?: number;
  /** Address for the port; 127.0.0.1 unless given. The store has no sign-in: keep it on the loopback. */
  host?: string;
}

export interface EmbeddedMongo {
  /** For mongoose or any MongoDB driver. */
  uri: string;
  /** Answers what is under way, then closes the store. */
  close(): Promise<void>;
}

/**
 * Starts the embedded document store in this process.
 * Rejects when the folder is in use by another process, was written by a newer format, or the address is taken.
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const dataDir = resolve(options.dataDir);
  const store = await Store.open(dataDir);
  const housekeeping = new Housekeeping(store);
  const server = new Server(store, housekeeping);
  const close = async (): Promise<void> => {
    housekeeping.stop();
    await server.close();
    await store.close();
  };
  try {
    await housekeeping.start();
    const { port, host = '127.0.0.1', socketPath = join(dataDir, 'store.sock') } = options;
    const uri = await server.listen(port === undefined ? { socketPath } : { host, port });
    return { uri, close };
  } catch (error) {
    await close();
    throw error;
  }
}
