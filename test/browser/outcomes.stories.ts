import { beforeAll, describe } from '@jest/globals';
import { answerLinkStories } from './answer-links.stories.js';
import { myOutcomeStories } from './my-outcomes.stories.js';
import { openOutcomeYear, type OutcomeYear } from './outcome-year.js';
import { surveyOfficeStories } from './survey-office.stories.js';
import type { World } from './world.js';

/** What came of learning: who is asked, who answers, and what the office sees of it. */
export const outcomeStories = (world: World) =>
  describe('what came of it', () => {
    let year: OutcomeYear;
    beforeAll(async () => {
      year = await openOutcomeYear(world);
    });
    answerLinkStories(world, () => year);
    myOutcomeStories(world, () => year);
    surveyOfficeStories(world, () => year);
  });
