import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { journeyPlatform, type JourneyPlatform } from '../platform.js';
import { noDifferences, runScenario } from './run-scenario.js';

describe('a process killed (-9) while a municipality’s year is loaded', () => {
  let journey: JourneyPlatform;
  let token: string;

  beforeAll(async () => {
    journey = await journeyPlatform({ services: true });
    token = await journey.admin('create-token', '--scenario');
  }, 60_000);
  afterAll(() => journey.stop());

  it.each([
    'gateway',
    'member-registry',
    'course-catalog',
    'progress-tracking',
    'outcome-tracking',
    'reporting',
    'nats',
    'redis',
    'store',
  ])(
    'should leave nothing lost or doubled: %s',
    async (victim) => {
      let killed = false;
      await runScenario(journey, token, (line) => {
        // In the middle: people are enrolled, events begin.
        if (killed || !line.startsWith('people and enrolments')) return;
        const pid = journey.platform.children[victim]?.pid();
        if (pid) killed = process.kill(pid, 'SIGKILL');
      });
      expect(killed).toBe(true);
      expect(await runScenario(journey, token)).toMatchObject(noDifferences);
    },
    240_000,
  );
});
