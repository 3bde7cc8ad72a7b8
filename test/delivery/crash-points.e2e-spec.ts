import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
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
      const once = join(await mkdtemp(join(tmpdir(), 'manabi-crash-')), 'crashed');
      const journey = await journeyPlatform({ services: true, env: { CRASH_AT: point, CRASH_ONCE: once } });
      try {
        const token = await journey.admin('create-token', '--scenario');
        expect(await runScenario(journey, token)).toMatchObject(noDifferences);
        expect(existsSync(once)).toBe(true);
      } finally {
        await journey.stop();
      }
    },
    180_000,
  );
});
