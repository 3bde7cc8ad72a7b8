import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { journeyPlatform } from '../platform.js';
import { noDifferences, runScenario } from './run-scenario.js';

describe('a service that dies between a mark and its work', () => {
  it.each([
    ['pending', 'pending-before-fold'],
    ['pending', 'fold-before-unmark'],
    ['unrelayed', 'unrelayed-before-publish'],
    ['unrelayed', 'published-before-unmark'],
    ['stale', 'stale-before-refresh'],
    ['stale', 'refreshed-before-unmark'],
  ])(
    'should lose and double nothing (mark %s, %s)',
    async (_, point) => {
      const points = await mkdtemp(join(tmpdir(), 'manabi-crash-'));
      await writeFile(join(points, point), '');
      const journey = await journeyPlatform({ services: true, env: { CRASH_POINTS: points } });
      try {
        const token = await journey.admin('create-token', '--scenario');
        expect(await runScenario(journey, token)).toMatchObject(noDifferences);
        expect(existsSync(join(points, point))).toBe(false);
      } finally {
        await journey.stop();
      }
    },
    180_000,
  );
});
