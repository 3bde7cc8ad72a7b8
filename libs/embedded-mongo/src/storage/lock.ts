import { linkSync, renameSync, statSync, unlinkSync } from 'node:fs';
import { type Server, createConnection, createServer } from 'node:net';
import { join } from 'node:path';

const LONGEST_SOCKET_PATH = 103;

/**
 * Holds a data folder for one process: a listening socket, which the kernel ends with the process, so that a killed
 * one leaves nothing that looks alive. Rejects when another process holds the folder.
 */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const path = lockPath(dataDir);
  const own = join(dataDir, `lock-${process.pid}-${Date.now().toString(36)}.sock`);
  refuseLongSocketPath(own);
  const server = await listen(own);
  try {
    for (;;) {
      if (tryLink(own, path)) break;
      if (await answers(path)) throw new Error(`the data folder ${dataDir} is in use by another process`);
      const stale = `${own}.stale`;
      tryRename(path, stale);
      const tookLive = await answers(stale);
      if (tookLive) tryLink(stale, path);
      remove(stale);
    }
  } catch (error) {
    server.close();
    remove(own);
    throw error;
  }
  remove(own);
  return () => {
    remove(path);
    server.close();
  };
}

/** When the process began that holds the folder, or that ended without giving it back; in Unix milliseconds. */
export function lockedSince(dataDir: string): number | undefined {
  return statSync(lockPath(dataDir), { throwIfNoEntry: false })?.mtimeMs;
}

function lockPath(dataDir: string): string {
  return join(dataDir, 'lock.sock');
}

/** Unix sockets have short paths everywhere; said here, before bind fails with a riddle. */
export function refuseLongSocketPath(path: string): void {
  if (Buffer.byteLength(path) > LONGEST_SOCKET_PATH) {
    throw new Error(`socket path over ${LONGEST_SOCKET_PATH} bytes, use a shorter folder: ${path}`);
  }
}

function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => resolve(server));
  });
}

/** Whether somebody listens on a socket. */
export function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    const done = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
