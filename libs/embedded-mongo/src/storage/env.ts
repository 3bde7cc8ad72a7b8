import { join } from 'node:path';
import { type RootDatabase, open } from 'lmdb';

/** Raised by any change after which an older program would read the folder wrongly. */
const FORMAT = 1;
const FORMAT_KEY = Buffer.from('\0\0\0\0format', 'latin1');
/** Address space only, not memory nor disk: the store can grow to this. */
const MAP_BYTES = 2 ** 38;

/** The one lmdb database: everything is a key in it, beginning with the 4 bytes of its tree's number. */
export type Env = RootDatabase<Buffer, Buffer>;

/** Opens (or makes) the store file of an existing folder. Throws when a newer program wrote it. */
export function openEnv(dataDir: string): Env {
  const env: Env = open({
    path: join(dataDir, 'store.mdb'),
    keyEncoding: 'binary',
    encoding: 'binary',
    mapSize: MAP_BYTES,
    // A commit is acknowledged when it is on disk, and nobody sees it before: no overlap of commit and flush.
    overlappingSync: false,
    // Its batches have promises of their own that nobody can catch: a full disk would end the process.
    eventTurnBatching: false,
  });
  const found = env.get(FORMAT_KEY)?.readUInt32BE(0);
  if (found !== undefined && found > FORMAT) {
    throw new Error(`the store in ${dataDir} has format ${found}; this program knows ${FORMAT}: use a newer one`);
  }
  if (found === undefined) {
    const format = Buffer.alloc(4);
    format.writeUInt32BE(FORMAT);
    env.putSync(FORMAT_KEY, format);
  }
  return env;
}

/** The 4 bytes that all keys of a tree begin with. */
export function treePrefix(tree: number): Buffer {
  const prefix = Buffer.allocUnsafe(4);
  prefix.writeUInt32BE(tree);
  return prefix;
}
