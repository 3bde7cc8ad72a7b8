import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `dist/…` of this project. */
export const dist = (...parts) => join(root, 'dist', ...parts);

/**
 * The services that were built, in the order in which they start: the gateway last, since it is ready only when the
 * others answer. A service is a folder of `dist/apps` with a `src/main.js`; the loader of the demo network is none.
 */
export function builtServices() {
  if (!existsSync(dist('apps'))) return [];
  const names = readdirSync(dist('apps')).filter((name) => existsSync(mainOf(name)) && name !== 'demo-network');
  return [...names.filter((name) => name !== 'gateway').sort(), ...names.filter((name) => name === 'gateway')];
}

/** The file that starts a built app. */
export const mainOf = (app) => dist('apps', app, 'src', 'main.js');

/** The absolute path of a program, looked for on PATH and where Debian puts servers; undefined when there is none. */
export function findProgram(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/bin'];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
