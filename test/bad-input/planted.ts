import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { holes, type Hole } from '../access/holes.js';
import { patchedBuild } from '../access/patched-build.js';
import { firstFindings } from '../access/run-access.js';
import { makeWorld } from '../access/world.js';
import { journeyPlatform, type StartPlatform } from '../platform.js';
import { runHarness, short } from './harness.js';

export interface PlantedResult {
  readonly hole: string;
  readonly by: Hole['by'];
  readonly found: string | undefined;
  readonly seconds: number;
}

/** Builds each hole into a copy of the platform and looks whether it is found. `named` = only holes with this in the name. */
export async function runPlanted(say: (text: string) => void, named = ''): Promise<PlantedResult[]> {
  const results: PlantedResult[] = [];
  for (const hole of holes.filter(({ name }) => name.includes(named))) {
    const began = Date.now();
    const found = await firstFoundIn(hole).catch((error: unknown) => `the run itself failed: ${String(error)}`);
    const seconds = Math.round((Date.now() - began) / 1000);
    results.push({ hole: hole.name, by: hole.by, found, seconds });
    say(
      `${found ? 'found ' : 'MISSED'} ${hole.name} (${hole.by}, ${seconds} s)${found ? `: ${found.slice(0, 200)}` : ''}`,
    );
  }
  return results;
}

async function firstFoundIn({ patches, by }: Hole): Promise<string | undefined> {
  const { root, remove } = patchedBuild(patches);
  try {
    const script = pathToFileURL(join(root, 'scripts/lib/platform.mjs')).href;
    const { startPlatform } = (await import(script)) as { startPlatform: StartPlatform };
    const world = await makeWorld(await journeyPlatform({ root, startPlatform }));
    try {
      if (by === 'matrix') return (await firstFindings(world))[0];
      return (await runHarness(world, short, 1, () => {})).lines(1)[0];
    } finally {
      await world.stop();
    }
  } finally {
    remove();
  }
}
