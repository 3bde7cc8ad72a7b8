import { mkdir, readdir, rename, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { damagedBackup, targetNotEmpty } from './backup.errors.js';
import { checkBackup } from './check-backup.js';
import { readErasures, stageErasures } from './erasures.js';
import { withClient, withEmbedded } from './frozen-store.repository.js';
import { copyHashed, isEmptyPlace, syncFolder, syncFolders } from './hashed-file.js';
import { finish, load, refuseFilled, type Target } from './load.repository.js';
import type { Manifest } from './manifest.js';
import { placeOf, placesOf, rootsOf, stageIn, stageOf, storeDirOf, type Places } from './places.js';
import { Progress } from './progress.js';

export interface RestoreOptions {
  readonly from: string;
  /** The list of erasures of the platform as it was last: what was erased after the backup is erased again. */
  readonly erasures?: string | undefined;
  say(line: string): void;
}

/**
 * Puts a backup into an empty DATA_DIR, and its databases into the empty MongoDB of MONGODB_URI where that is set.
 * The whole backup is checked before anything is written. Everything is prepared beside its place and moved there last;
 * a MongoDB carries a mark until then with which no service starts on it.
 * @throws BackupRefusal by name
 */
export async function restoreBackup(
  env: NodeJS.ProcessEnv,
  { from, erasures, say }: RestoreOptions,
): Promise<Manifest> {
  const dir = resolve(from);
  const places = placesOf(env);
  const progress = new Progress(say);
  const uri = env['MONGODB_URI'];
  for (const root of rootsOf(places)) if (!(await isEmptyPlace(root))) throw targetNotEmpty(root);
  const newer = erasures === undefined ? [] : await readErasures(erasures);
  const manifest = await checkBackup(dir, progress);
  const fill = async (target: Target, moveFiles: () => Promise<void>) => {
    await refuseFilled(target, manifest);
    await load(target, dir, manifest, progress);
    await stageFiles(dir, manifest, places, progress);
    await stageErasures(newer, places);
    await moveFiles();
    await finish(target, manifest);
  };
  if (uri) {
    await withClient(uri, (client) => fill({ client, uri }, () => moveIntoPlace(places)));
  } else {
    const storeDir = stageOf(storeDirOf(places), places);
    await mkdir(storeDir, { recursive: true, mode: 0o700 });
    // Nobody sees the store before it is moved, closed and whole.
    await withEmbedded(storeDir, (store) => fill(store, async () => {}));
    await moveIntoPlace(places);
  }
  return manifest;
}

async function stageFiles(dir: string, manifest: Manifest, places: Places, progress: Progress): Promise<void> {
  const copies = Object.entries(manifest.files).flatMap(([path, entry]) => {
    const place = placeOf(path, places);
    return place === null ? [] : [{ path, entry, to: stageOf(place, places) }];
  });
  for (const [place, { path, entry, to }] of copies.entries()) {
    const copied = await copyHashed(join(dir, path), to);
    if (copied.sha256 !== entry.sha256) throw damagedBackup(path);
    progress.tell(() => `copied ${place + 1} of ${copies.length} files …`);
  }
}

/** The store comes last: what is cut off in between has no data yet, rather than data without its files. */
async function moveIntoPlace(places: Places): Promise<void> {
  for (const root of rootsOf(places)) {
    const stage = stageIn(root);
    const names = await readdir(stage).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    if (names.length === 0) continue;
    await syncFolders(stage);
    names.sort((one, other) => Number(one === 'store') - Number(other === 'store'));
    for (const name of names) await rename(join(stage, name), join(root, name));
    await rmdir(stage);
    await syncFolder(root);
  }
}
