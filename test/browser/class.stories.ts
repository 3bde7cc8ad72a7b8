import { beforeAll, describe } from '@jest/globals';
import { openClassYear, type ClassYear } from './class-year.js';
import { learningProviderStories } from './learning-providers.stories.js';
import { reasonStories } from './reasons.stories.js';
import { sessionStories } from './sessions.stories.js';
import { transferStories } from './transfers.stories.js';
import type { World } from './world.js';

/** What goes with learning: for what, together with whom, and what is taken home. */
export const classStories = (world: World) =>
  describe('around learning', () => {
    let year: ClassYear;
    beforeAll(async () => {
      year = await openClassYear(world);
    });
    reasonStories(world, () => year);
    sessionStories(world, () => year);
    transferStories(world, () => year);
    learningProviderStories(world);
  });
