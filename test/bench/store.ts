import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Row } from './row.js';
import { measureLarge } from './store-large.js';
import { measureRounds } from './store-rounds.js';

export interface StoreBenchOptions {
  /** Folder on the disk to measure; it must not be in memory. `.cache` of the working folder unless given. */
  folder?: string;
  rounds?: number;
  /** Seconds per figure and round. */
  seconds?: number;
  /** Also what needs 1,000,000 documents: a minute or two, and 1 GB of disk. */
  million?: boolean;
  say?: (text: string) => void;
}

/**
 * Measures the embedded store beside the disk's own fdatasync rate and a redis-server with appendfsync always, in the
 * same folder and interleaved with it. Throws when the folder is in memory: nothing would be durable there.
 */
export async function benchStore(options: StoreBenchOptions = {}): Promise<Row[]> {
  const { folder = '.cache', rounds = 3, seconds = 1, million = true, say = () => undefined } = options;
  await mkdir(folder, { recursive: true });
  const dir = await mkdtemp(join(resolve(folder), 'bench-'));
  try {
    const disk = await diskOf(dir);
    say(`store: durable data in ${dir}, ${disk}`);
    const rows = await measureRounds(dir, disk, { rounds, milliseconds: seconds * 1000, say });
    return million ? [...rows, ...(await measureLarge(dir, say))] : rows;
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** `ext4 on /dev/vda`. */
async function diskOf(dir: string): Promise<string> {
  const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n').map((line) => line.split(' '));
  const holds = ([, point = '-']: string[]): boolean => `${dir}/`.startsWith(point === '/' ? '/' : `${point}/`);
  const [device, , type] = mounts.filter(holds).toSorted((a, b) => b[1]!.length - a[1]!.length)[0]!;
  if (type === 'tmpfs' || type === 'ramfs') throw new Error(`${dir} is in memory: name a folder on a disk`);
  return `${type} on ${device}`;
}
