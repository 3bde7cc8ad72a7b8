import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { backupUnfinished, nothingToBackUp, targetExists, targetInside } from './backup.errors.js';
import { dump } from './dump.repository.js';
import { withEmbeddedCopy, withMongoSnapshot, type FrozenStore } from './frozen-store.repository.js';
import { copyHashed, HashedFile, isEmptyPlace, syncFolder, syncFolders } from './hashed-file.js';
import { FORMAT, MANIFEST, type Manifest } from './manifest.js';
import {
  filesOf,
  hasEmbeddedStore,
  isInside,
  mongoUriOf,
  placesOf,
  rootsOf,
  storeDirOf,
  type Places,
} from './places.js';
import { Progress } from './progress.js';

export interface BackupOptions {
  readonly to: string;
  readonly appVersion: string;
  say(line: string): void;
}

/**
 * Writes everything that a platform is into a new folder, while it runs or not. The databases are as of one instant;
 * files come after them, so that every file that a document names is there (what is taken away meanwhile is nobody's any more).
 * The folder has its name only when it is whole and on disk.
 * @throws BackupRefusal by name
 */
export async function makeBackup(env: NodeJS.ProcessEnv, options: BackupOptions): Promise<Manifest> {
  const places = placesOf(env);
  const target = resolve(options.to);
  if (!(await isEmptyPlace(target))) throw targetExists(target);
  const around = rootsOf(places).find((root) => isInside(target, root));
  if (around) throw targetInside(target, around);
  const uri = await mongoUriOf(env, places);
  if (uri === null && !hasEmbeddedStore(places)) throw nothingToBackUp(places.dataDir);

  const partial = `${target}.partial`;
  await mkdir(dirname(partial), { recursive: true });
  await mkdir(partial, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? backupUnfinished(partial) : error;
  });
  try {
    const manifest = await fill(partial, uri, places, options);
    await syncFolders(partial);
    await rename(partial, target);
    await syncFolder(dirname(target));
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function fill(dir: string, uri: string | null, places: Places, options: BackupOptions): Promise<Manifest> {
  const progress = new Progress(options.say);
  const createdAt = new Date().toISOString();
  const read = (store: FrozenStore) => dump(store, dir, progress);
  const { databases, files } =
    uri === null
      ? await withEmbeddedCopy(storeDirOf(places), join(dir, 'store'), read)
      : await withMongoSnapshot(uri, read);
  const copies = await filesOf(places);
  for (const [place, { from, path }] of copies.entries()) {
    const copied = await copyHashed(from, join(dir, path)).catch(async (error: NodeJS.ErrnoException) => {
      // Erased, or downloadable no more, since the folder was read.
      if (error.code !== 'ENOENT' || !path.startsWith('files/')) throw error;
      await rm(join(dir, path), { force: true });
      return null;
    });
    if (copied) files[path] = copied;
    progress.tell(() => `copied ${place + 1} of ${copies.length} files …`);
  }
  const manifest: Manifest = { format: FORMAT, app: options.appVersion, createdAt, databases, files };
  const file = await HashedFile.create(join(dir, MANIFEST));
  await file.write(Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  await file.close();
  return manifest;
}
