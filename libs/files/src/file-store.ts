import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { DomainError } from '#contracts';

const HASH = /^[0-9a-f]{64}$/;
const ABANDONED_AFTER_MS = 24 * 3_600_000;

export interface StoredFile {
  /** SHA-256 of the content, 64 hex digits: the file's name from now on. */
  hash: string;
  bytes: number;
}

/** Bytes of a file, the first and the last one included. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Files under a folder, named by their content. The same content is one file; nothing is ever changed, only removed. */
export class FileStore {
  private prepared: Promise<void> | undefined;

  constructor(private readonly dir: string) {}

  /**
   * Stores what a stream or buffer gives. When it resolves, the file is on the disk, whole, under its hash.
   * @throws DomainError `file-too-large` (details: `limitBytes`) as soon as more than `maxBytes` have come; nothing is kept.
   */
  async put(source: Readable | Buffer, { maxBytes }: { maxBytes: number }): Promise<StoredFile> {
    await (this.prepared ??= this.prepare());
    const incoming = join(this.incomingDir, randomUUID());
    const file = await open(incoming, 'wx', 0o600);
    try {
      const stored = await receive(Buffer.isBuffer(source) ? [source] : source, file, maxBytes);
      await file.sync();
      await file.close();
      await this.keep(incoming, stored.hash);
      return stored;
    } catch (error) {
      await file.close();
      await rm(incoming, { force: true });
      throw error;
    }
  }

  /** The content, or its bytes from `start` to `end`, as a stream; null when there is no such file, also for no hash at all. */
  async open(hash: string, range?: ByteRange): Promise<Readable | null> {
    try {
      const file = HASH.test(hash) ? await open(this.pathOf(hash), 'r') : null;
      return file && file.createReadStream(range);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  async has(hash: string): Promise<boolean> {
    try {
      return HASH.test(hash) && (await stat(this.pathOf(hash))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /**
   * Takes a file away for good; one that is not there is away already. Whoever asks knows that nobody else names it.
   * `unlessYoungerThanMs`: not one that was put, or put again, since: somebody may be about to name it.
   */
  async remove(hash: string, { unlessYoungerThanMs = 0 } = {}): Promise<void> {
    if (!HASH.test(hash)) return;
    const path = this.pathOf(hash);
    if (unlessYoungerThanMs > 0 && (await ageOf(path)) < unlessYoungerThanMs) return;
    await rm(path, { force: true });
    const folder = await open(join(path, '..'), 'r').catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    try {
      await folder?.sync();
    } finally {
      await folder?.close();
    }
  }

  private get incomingDir(): string {
    return join(this.dir, 'incoming');
  }

  private pathOf(hash: string): string {
    return join(this.dir, hash.slice(0, 2), hash.slice(2, 4), hash);
  }

  private async keep(incoming: string, hash: string): Promise<void> {
    const path = this.pathOf(hash);
    const folder = join(path, '..');
    await mkdir(folder, { recursive: true });
    await rename(incoming, path);
    // The name must survive a power cut too, not only the bytes.
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  /** Makes the folders and clears away what uploads left behind that a crash cut off. */
  private async prepare(): Promise<void> {
    await mkdir(this.incomingDir, { recursive: true });
    for (const name of await readdir(this.incomingDir)) {
      const path = join(this.incomingDir, name);
      if ((await ageOf(path)) > ABANDONED_AFTER_MS) await rm(path, { force: true });
    }
  }
}

/** In milliseconds; 0 for one that is not there. */
const ageOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

async function receive(
  source: AsyncIterable<Buffer> | Iterable<Buffer>,
  file: FileHandle,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of source) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new DomainError('file-too-large', { limitBytes: maxBytes });
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { hash: hash.digest('hex'), bytes };
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
}
