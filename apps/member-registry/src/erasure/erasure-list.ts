import { readErasureList, type ListedErasure } from '#contracts/privacy';
import { Inject, Injectable } from '@nestjs/common';
import { mkdir, open, readFile, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

export const ERASURES_FILE = Symbol('erasures file');

/**
 * The erasures of every municipality as a file beside the database: ids and dates. It outlives a restore of the database
 * as it was before them, and backups take it along. Lines are only ever added.
 */
@Injectable()
export class ErasureList {
  constructor(@Inject(ERASURES_FILE) private readonly file: string) {}

  /** When it resolves, the lines are on disk. The same erasure may stand here twice. */
  async append(erasures: readonly ListedErasure[]): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const file = await open(this.file, 'a+', 0o600);
    try {
      await cutTornLine(file);
      await file.appendFile(erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
    const folder = await open(dirname(this.file), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  /** In bytes: it has grown when it is more. */
  async size(): Promise<number> {
    const { size } = await stat(this.file).catch(noneYet({ size: 0 }));
    return size;
  }

  /** @throws Error for a line that is none. */
  async all(): Promise<ListedErasure[]> {
    return readErasureList(await readFile(this.file, 'utf8').catch(noneYet('')));
  }
}

const noneYet =
  <T>(nothing: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return nothing;
    throw error;
  };

/** What a power cut left of a last line. */
async function cutTornLine(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(Math.min(size, LONGEST));
  await file.read(bytes, 0, bytes.length, size - bytes.length);
  if (size > 0 && bytes.at(-1) !== NEW_LINE) await file.truncate(size - bytes.length + bytes.lastIndexOf(NEW_LINE) + 1);
}

/** A line holds up to a thousand enrolments. */
const LONGEST = 64 * 1024;
const NEW_LINE = 0x0a;
