import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /[.](js|css|html|svg)$/;

/** Lays a `.gz` and a `.br` beside each text file that was built: the gateway serves them as they are. */
export const precompress = (): Plugin => ({
  name: 'precompress',
  apply: 'build',
  async writeBundle({ dir }) {
    if (!dir) throw new Error('precompress: no output folder');
    const entries = await readdir(dir, { recursive: true });
    await Promise.all(entries.filter((path) => worthIt.test(path)).map((path) => compress(join(dir, path))));
  },
});

async function compress(path: string): Promise<void> {
  const text = await readFile(path);
  await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
  await writeFile(`${path}.br`, await promisify(brotliCompress)(text));
}
