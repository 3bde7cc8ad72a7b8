import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { plant, type PlantedTree } from './planted-tree.js';

const trees: PlantedTree[] = [];

async function setup() {
  const tree = await plant({
    'apps/one/src/main.ts': 'export const one: number = 1;',
    'apps/one/src/main.spec.ts': 'export const spec: number = 1;',
    'apps/one/src/kinds.json': '["a"]',
    'libs/jobs/src/index.ts': 'export const jobs: number = 2;',
  });
  trees.push(tree);
  const path = (name: string) => join(tree.folder, name);
  const built = async (name: string) => (await stat(path(`dist/${name}`))).mtimeMs;
  return { path, built, build: () => tree.script('build.mjs') };
}

afterEach(async () => {
  for (const tree of trees.splice(0)) await tree.remove();
});

describe('build', () => {
  it('should compile sources and copy data files to the same place under dist, and leave specs out', async () => {
    const { path, build } = await setup();
    expect(await build()).toMatch(/^build: 3 files/);
    expect(await readFile(path('dist/apps/one/src/main.js'), 'utf8')).toContain('export const one = 1;');
    expect(await readFile(path('dist/apps/one/src/kinds.json'), 'utf8')).toContain('["a"]');
    expect(existsSync(path('dist/apps/one/src/main.spec.js'))).toBe(false);
  });

  it('should touch only what changed', async () => {
    const { path, build, built } = await setup();
    await build();
    const untouched = await built('libs/jobs/src/index.js');
    expect(await build()).toBe('build: nothing changed\n');
    await writeFile(path('apps/one/src/main.ts'), 'export const one: number = 11;');
    expect(await build()).toMatch(/^build: 1 files/);
    expect(await readFile(path('dist/apps/one/src/main.js'), 'utf8')).toContain('one = 11');
    expect(await built('libs/jobs/src/index.js')).toBe(untouched);
  });

  it('should remove what has no source any more', async () => {
    const { path, build } = await setup();
    await build();
    await rm(path('apps/one'), { recursive: true });
    await build();
    expect(existsSync(path('dist/apps/one/src/main.js'))).toBe(false);
    expect(existsSync(path('dist/libs/jobs/src/index.js'))).toBe(true);
  });

  it('should name the file that does not compile, build the others, and try it again next time', async () => {
    const { path, build } = await setup();
    await writeFile(path('apps/one/src/main.ts'), 'export const = ;');
    expect(await build()).toContain('build failed\napps/one/src/main.ts');
    expect(existsSync(path('dist/libs/jobs/src/index.js'))).toBe(true);
    expect(await build()).toContain('build failed\napps/one/src/main.ts');
    await writeFile(path('apps/one/src/main.ts'), 'export const one = 1;');
    expect(await build()).toMatch(/^build: 1 files/);
  });
});
