import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The project's top folder, found from the sources and from `dist` alike. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Loads a module of `scripts/lib`. */
export async function projectScript<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(join(projectRoot(), 'scripts/lib', name)).href)) as T;
}
