import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { holes, type Hole } from '../access/holes.js';
import { firstFindings } from '../access/run-access.js';
import { makeWorld } from '../access/world.js';
import { copyBuild } from '../drills/harness/copied-build.js';
import { journeyPlatform, type StartPlatform } from '../platform.js';
import { runHarness, short } from './harness.js';

export interface PlantedResult {
  readonly hole: string;
  /** The hole was found; or there was none, and none was found. */
  readonly ok: boolean;
  readonly seconds: number;
}

/** Builds each hole into a copy of the platform and looks whether it is found. `named` = only holes with this in the name. */
export async function runPlanted(say: (text: string) => void, named = ''): Promise<PlantedResult[]> {
  const results: PlantedResult[] = [];
  for (const hole of holes.filter(({ name }) => name.includes(named))) {
    const began = Date.now();
    const { found, broken } = await firstFoundIn(hole).then(
      (text) => ({ found: text, broken: undefined }),
      (error: unknown) => ({ found: undefined, broken: String(error) }),
    );
    const seconds = Math.round((Date.now() - began) / 1000);
    const due = hole.by !== 'both';
    const ok = !broken && Boolean(found) === due;
    const word = broken ? 'BROKEN' : ok ? (due ? 'found ' : 'clean ') : due ? 'MISSED' : 'FALSE ';
    say(`${word} ${hole.name} (${hole.by}, ${seconds} s): ${(broken ?? found ?? 'nothing').slice(0, 200)}`);
    results.push({ hole: hole.name, ok, seconds });
  }
  return results;
}

async function firstFoundIn({ patches, by, said = /./ }: Hole): Promise<string | undefined> {
  const root = copyBuild(patches);
  try {
    const script = pathToFileURL(join(root, 'scripts/lib/platform.mjs')).href;
    const { startPlatform } = (await import(script)) as { startPlatform: StartPlatform };
    const world = await makeWorld(await journeyPlatform({ root, startPlatform }));
    try {
      const found = by === 'harness' ? undefined : (await firstFindings(world))[0];
      if (found || by === 'matrix') return found;
      return (await runHarness(world, short, 1, () => {})).lines(Infinity).find((line) => said.test(line));
    } finally {
      await world.stop();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
