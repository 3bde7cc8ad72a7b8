import type { Migration } from '#persistence';
import { doneShare } from '../progress/index.js';

type Courses = Parameters<typeof doneShare>;

/** Progress says how much is done; when somebody learned last is known from the next event on. */
export const progressShares: Migration = {
  id: 1,
  name: 'progress shares',
  run: async (step) => {
    const programmes = new Map<unknown, Courses[0]>();
    for await (const { _id, courses } of step.collection('programmes').find())
      programmes.set(_id, courses as Courses[0]);
    await step.changeEach('progress', { share: { $exists: false } }, ({ programme, courses }) => ({
      $set: { share: doneShare(programmes.get(programme) ?? [], courses as Courses[1]), lastAt: null },
    }));
  },
};
