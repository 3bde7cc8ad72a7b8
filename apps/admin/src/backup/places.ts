import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { readRunning } from '../platform-connection.js';
import { filesUnder } from './hashed-file.js';

/** What of a data folder is no configuration: told on its own, made anew at the next start, or only of this run. */
const noConfiguration: ReadonlySet<string> = new Set(['files', 'keys', 'store', 'nats', 'redis', 'logs', 'run']);

/** The parts of a platform, wherever they are: all below DATA_DIR, or each in a volume of its own (compose). */
export interface Places {
  readonly dataDir: string;
  readonly filesDir: string;
  readonly keysDir: string;
}

export function placesOf(env: NodeJS.ProcessEnv): Places {
  const dataDir = resolve(env['DATA_DIR'] ?? 'data');
  return {
    dataDir,
    filesDir: resolve(env['FILES_DIR'] ?? join(dataDir, 'files')),
    keysDir: resolve(env['KEYS_DIR'] ?? join(dataDir, 'keys')),
  };
}

export const storeDirOf = ({ dataDir }: Places): string => join(dataDir, 'store');

/** The outermost folders: what has to be empty before a restore. */
export function rootsOf({ dataDir, filesDir, keysDir }: Places): string[] {
  return [dataDir, ...[filesDir, keysDir].filter((dir) => !isInside(dir, dataDir))];
}

export const isInside = (path: string, dir: string): boolean =>
  path === dir || path.startsWith(dir.endsWith(sep) ? dir : dir + sep);

/**
 * The MongoDB that holds the data, or null for the embedded store: MONGODB_URI, else what a running platform is
 * using, since a folder may still have the embedded store of earlier days.
 */
export async function mongoUriOf(env: NodeJS.ProcessEnv, places: Places): Promise<string | null> {
  if (env['MONGODB_URI']) return env['MONGODB_URI'];
  const used = (await readRunning(places.dataDir))?.mongoUri;
  const isEmbedded = used === undefined || decodeURIComponent(used).includes(storeDirOf(places) + sep);
  return isEmbedded ? null : used;
}

export const hasEmbeddedStore = (places: Places): boolean => existsSync(storeDirOf(places));

/** Files of a platform by their place in a backup: uploads and generated files, keys, and the rest of DATA_DIR. */
export async function filesOf({ dataDir, filesDir, keysDir }: Places): Promise<{ from: string; path: string }[]> {
  const listed = async (dir: string, to: string, skipped?: ReadonlySet<string>) =>
    (await filesUnder(dir, skipped)).map((path) => ({
      from: join(dir, path),
      path: join(to, path).split(sep).join('/'),
    }));
  return [
    ...(await listed(filesDir, 'files', new Set(['incoming']))),
    ...(await listed(keysDir, 'config/keys')),
    ...(await listed(dataDir, 'config', noConfiguration)),
  ];
}

/** Where a file of a backup belongs, as a path; null for what is no file of a platform (databases). */
export function placeOf(path: string, { dataDir, filesDir, keysDir }: Places): string | null {
  const [top, ...rest] = path.split('/');
  if (top === 'files') return join(filesDir, ...rest);
  if (top !== 'config') return null;
  return rest[0] === 'keys' ? join(keysDir, ...rest.slice(1)) : join(dataDir, ...rest);
}

const STAGE = 'restore.partial';

/** Where a restore prepares what belongs to `path`: beside it on the same disk, inside the root that it is in. */
export function stageOf(path: string, places: Places): string {
  const root = rootsOf(places).find((dir) => isInside(path, dir)) ?? places.dataDir;
  return join(root, STAGE, relative(root, path));
}

export const stageIn = (root: string): string => join(root, STAGE);
