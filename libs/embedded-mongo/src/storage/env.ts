import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RootDatabase, open } from 'lmdb';
import { DamagedFile, checkHead, checkPages, isDamage } from './file-check.js';

/** Raised by any change after which an older program would read the folder wrongly. */
const FORMAT = 1;
const FORMAT_KEY = Buffer.from('\0\0\0\0format', 'latin1');
/** Address space only, not memory nor disk: the store can grow to this. */
const MAP_BYTES = 2 ** 38;

/** The one lmdb database: everything is a key in it, beginning with the 4 bytes of its tree's number. */
export type Env = RootDatabase<Buffer, Buffer>;

/** The file that holds everything; lmdb's lock file beside it can be made anew at any time. */
export function storeFile(dataDir: string): string {
  return join(dataDir, 'store.mdb');
}

/**
 * Opens (or makes) the store file of an existing folder; a doubtful one is read to its last page first. Throws when it
 * is damaged, or a newer program wrote it.
 */
export function openEnv(dataDir: string, doubtful: boolean): Env {
  if (existsSync(storeFile(dataDir))) checkPages(storeFile(dataDir), doubtful);
  return openFile(dataDir, false, (env, found) => {
    if (found !== undefined) return;
    const format = Buffer.alloc(4);
    format.writeUInt32BE(FORMAT);
    env.putSync(FORMAT_KEY, format);
  });
}

/** The store file for reading, beside the process that has it open for writing. Throws when there is none. */
export function openToRead(dataDir: string): Env {
  checkHead(storeFile(dataDir));
  return openFile(dataDir, true, () => undefined);
}

function openFile(dataDir: string, readOnly: boolean, begin: (env: Env, format: number | undefined) => void): Env {
  let env: Env | undefined;
  try {
    env = open({
      path: storeFile(dataDir),
      readOnly,
      keyEncoding: 'binary',
      encoding: 'binary',
      mapSize: MAP_BYTES,
      // A commit is acknowledged when it is on disk, and nobody sees it before: no overlap of commit and flush.
      overlappingSync: false,
      // Its batches have promises of their own that nobody can catch: a full disk would end the process.
      eventTurnBatching: false,
    }) as Env;
    const found = env.get(FORMAT_KEY)?.readUInt32BE(0);
    if (found !== undefined && found > FORMAT) {
      throw new Error(`the store in ${dataDir} has format ${found}; this program knows ${FORMAT}: use a newer one`);
    }
    begin(env, found);
    return env;
  } catch (error) {
    void env?.close();
    throw isDamage(error) ? new DamagedFile(storeFile(dataDir), error.message) : error;
  }
}

/** The 4 bytes that all keys of a tree begin with. */
export function treePrefix(tree: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(tree);
  return prefix;
}
