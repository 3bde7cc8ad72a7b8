import { expect } from '@jest/globals';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { JourneyPlatform } from '../platform.js';

const scenarioA = ['test/data/scenario-a'];

export interface ScenarioRun {
  readonly code: number;
  /** Every line that the loader printed: steps, differences, and their number last. */
  readonly lines: readonly string[];
}

/** Loads scenario-a, or another folder with what follows it, into the platform as `npm run scenario -- DIR --url URL` does; `onLine` sees each step as it ends. */
export async function runScenario(
  journey: Pick<JourneyPlatform, 'url'>,
  token: string,
  onLine: (line: string) => void = () => {},
  folder: readonly string[] = scenarioA,
): Promise<ScenarioRun> {
  const args = ['dist/apps/scenario/src/cli.js', ...folder, '--url', journey.url];
  const child = spawn(process.execPath, args, { env: { ...process.env, MANABI_TOKEN: token } });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine(line);
    });
  }
  const code = await new Promise<number>((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  return { code, lines };
}

/** What a run must have printed last. */
export const noDifferences = {
  code: 0,
  lines: expect.arrayContaining([expect.stringMatching(/^0 differences/)]) as never,
};
