import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileEntry } from './manifest.js';

const BUFFER_BYTES = 1 << 20;

/** A new file, for its owner only, whose hash is taken while it is written. */
export class HashedFile {
  private readonly hash = createHash('sha256');
  private readonly waiting: Uint8Array[] = [];
  private waitingBytes = 0;
  private bytes = 0;

  private constructor(private readonly handle: FileHandle) {}

  /** Makes the folders above it, too. Rejects when the file is there. */
  static async create(path: string): Promise<HashedFile> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    return new HashedFile(await open(path, 'wx', 0o600));
  }

  async write(part: Uint8Array): Promise<void> {
    this.waiting.push(part);
    this.waitingBytes += part.length;
    if (this.waitingBytes >= BUFFER_BYTES) await this.flush();
  }

  /** On disk when it resolves. */
  async close(): Promise<FileEntry> {
    try {
      await this.flush();
      await this.handle.sync();
    } finally {
      await this.handle.close();
    }
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private async flush(): Promise<void> {
    const part = Buffer.concat(this.waiting.splice(0));
    this.waitingBytes = 0;
    this.bytes += part.length;
    this.hash.update(part);
    await this.handle.writeFile(part);
  }
}

export async function copyHashed(from: string, to: string): Promise<FileEntry> {
  const file = await HashedFile.create(to);
  for await (const part of createReadStream(from)) await file.write(part as Buffer);
  return file.close();
}

export async function hashOf(path: string): Promise<FileEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(path)) {
    hash.update(part as Buffer);
    bytes += (part as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Paths of the plain files under a folder, relative to it, but those in `skipped`; none when there is no such folder. */
export async function filesUnder(dir: string, skipped: ReadonlySet<string> = new Set()): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries.filter(({ name }) => !skipped.has(name))) {
    if (entry.isFile()) found.push(entry.name);
    if (!entry.isDirectory()) continue;
    for (const path of await filesUnder(join(dir, entry.name))) found.push(join(entry.name, path));
  }
  return found.sort();
}

/** Makes the names in a folder last over a power cut. */
export async function syncFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Likewise in it and in all below it. */
export async function syncFolders(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) await syncFolders(join(dir, entry.name));
  }
  await syncFolder(dir);
}

/** Whether there is nothing: no such folder, or an empty one. */
export async function isEmptyPlace(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return !found || (found.isDirectory() && (await readdir(path)).length === 0);
}
