import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { openToRead, storeFile } from './env.js';
import { checkPages } from './file-check.js';

/**
 * Copies the store in `dataDir` to the folder `toDir`, as it is at one instant, whether it is in use or not: everything
 * acknowledged before the call is in it. lmdb's readers disturb no writer, so this may run in any process of the
 * machine. An interrupted backup leaves no `store.mdb`. Rejects when `toDir` is not empty, or there is no store.
 */
export async function backupTo(dataDir: string, toDir: string): Promise<void> {
  const env = openToRead(dataDir);
  try {
    await intoEmptyFolder(toDir, (part) => env.backup(part, true));
  } finally {
    await env.close();
  }
}

/**
 * Puts a backup into the folder `dataDir`, which must be empty or not there; a store may be started on it then.
 * Rejects when there is no backup in `fromDir`, a newer program wrote it, or it is damaged.
 */
export async function restoreFrom(fromDir: string, dataDir: string): Promise<void> {
  checkPages(storeFile(fromDir), true);
  await openToRead(fromDir).close();
  await intoEmptyFolder(dataDir, (part) => copyFile(storeFile(fromDir), part));
}

/** The file has its name only when it is whole and on disk. */
async function intoEmptyFolder(folder: string, write: (part: string) => Promise<void>): Promise<void> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw new Error(`the folder ${folder} is not empty`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${storeFile(folder)}.part`;
  try {
    await write(part);
    await flush(part);
    await rename(part, storeFile(folder));
    await flush(folder);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
