import { join } from 'node:path';
import { damagedBackup } from './backup.errors.js';
import { hashOf } from './hashed-file.js';
import { readManifest, type Manifest } from './manifest.js';
import type { Progress } from './progress.js';

/**
 * Reads the whole backup and compares every file with the manifest.
 * @throws BackupRefusal `no-backup`, `newer-format`, `damaged-backup` naming the first file that differs
 */
export async function checkBackup(dir: string, progress: Progress): Promise<Manifest> {
  const manifest = await readManifest(dir);
  const files = Object.entries(manifest.files);
  for (const [place, [path, { bytes, sha256 }]] of files.entries()) {
    const found = await hashOf(join(dir, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw damagedBackup(`${path} is missing`);
      throw error;
    });
    if (found.bytes !== bytes || found.sha256 !== sha256) throw damagedBackup(path);
    progress.tell(() => `checked ${place + 1} of ${files.length} files …`);
  }
  return manifest;
}
