import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
 * A copy of what is built, with these changes, in a temporary folder: a planted hole is never in the project.
 * @throws Error when a text to replace is not there, or more than once: the hole must be written anew.
 */
export function patchedBuild(patches: readonly Patch[]): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'manabi-planted-'));
  const remove = () => rmSync(root, { recursive: true, force: true });
  try {
    for (const part of ['dist/apps', 'dist/libs', 'scripts/lib', 'package.json'])
      cpSync(part, join(root, part), { recursive: true, preserveTimestamps: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    for (const { file, find, replace } of patches) {
      const path = join(root, 'dist', file);
      const parts = readFileSync(path, 'utf8').split(find);
      if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${find}`);
      writeFileSync(path, parts.join(replace));
    }
    return { root, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
