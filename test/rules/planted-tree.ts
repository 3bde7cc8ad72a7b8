import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const configs = ['package.json', 'tsconfig.json', '.swcrc', '.dependency-cruiser.cjs', '.oxlintrc.json', 'scripts'];

/** A small project with the real configuration and scripts, in a folder of its own. */
export interface PlantedTree {
  folder: string;
  /** Runs one of the project's tools in it; returns what it printed. */
  run(tool: string, ...args: string[]): Promise<string>;
  /** Runs one of its scripts; returns what it printed. */
  script(name: string, ...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Lays out these files (path → text) beside the project's own configuration and scripts. */
export async function plant(files: Record<string, string>): Promise<PlantedTree> {
  const folder = await mkdtemp(join(tmpdir(), 'manabi-rules-'));
  for (const config of configs) await cp(join(root, config), join(folder, config), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${text}\n`);
  }
  return {
    folder,
    run: (tool, ...args) => output(folder, join(root, 'node_modules/.bin', tool), args),
    script: (name, ...args) => output(folder, process.execPath, [join(folder, 'scripts', name), ...args]),
    remove: () => rm(folder, { recursive: true }),
  };
}

function output(cwd: string, program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    }
    child.once('error', reject);
    child.once('close', () => resolve(text));
  });
}
