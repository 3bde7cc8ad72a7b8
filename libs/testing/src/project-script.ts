import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Loads a module of `scripts/lib`, from the sources and from `dist` alike. */
export async function projectScript<T>(name: string): Promise<T> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return (await import(pathToFileURL(join(folder, 'scripts/lib', name)).href)) as T;
}
