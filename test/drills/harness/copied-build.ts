import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A change of a compiled file: `find` stands in it exactly once. */
export interface Patch {
  /** Below `dist`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

/**
 * Copies what is built, with the scripts that start it, into a temporary folder and changes it there. So a build that
 * runs meanwhile changes nothing under a drill, and a planted bug is never in the project.
 * @returns the folder.
 * @throws when a text to replace is not there, or more than once: the planted bug must be written anew.
 */
export function copyBuild(patches: readonly Patch[] = []): string {
  const root = mkdtempSync(join(tmpdir(), 'manabi-drill-'));
  for (const part of ['dist/apps', 'dist/libs', 'scripts/lib', 'package.json'])
    cpSync(part, join(root, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
  for (const { file, find, replace } of patches) {
    const path = join(root, 'dist', file);
    const parts = readFileSync(path, 'utf8').split(find);
    if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`);
    writeFileSync(path, parts.join(replace));
  }
  return root;
}
