import { DrillRun } from '../drill-run.js';
import type { PlantedBug } from './bugs.js';

export interface PlantedResult {
  readonly name: string;
  readonly due: string;
  /** What turned red, each with how often. */
  readonly seen: readonly string[];
  readonly seconds: number;
  readonly ok: boolean;
}

/** Builds a bug into a copy of the platform and runs the shortest drill that shows it. */
export async function runPlanted(bug: PlantedBug, seed: number): Promise<PlantedResult> {
  const began = performance.now();
  const run = await DrillRun.start({ seed, seconds: 5, patches: bug.patches });
  try {
    await bug.drill(run);
    const { violations } = await run.finish();
    const red = violations.map(({ invariant, kind }) => `${invariant} ${kind}`);
    const seen = [...new Set(red)].map((one) => `${one} ×${red.filter((other) => other === one).length}`);
    const ok = violations.some(({ invariant, kind }) => `${invariant} ${kind}` === bug.due);
    return { name: bug.name, due: bug.due, seen, seconds: Math.round((performance.now() - began) / 1000), ok };
  } finally {
    await run.stop(false);
  }
}
