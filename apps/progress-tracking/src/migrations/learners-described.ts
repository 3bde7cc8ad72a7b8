import type { Migration } from '#persistence';

/** Enrolments say what reports break them down by; the registry is asked for those of before. */
export const learnersDescribed: Migration = {
  id: 2,
  name: 'learners described',
  run: (step) =>
    step.changeEach('enrolments', { learner: { $exists: false }, undescribed: { $exists: false } }, () => ({
      $set: { undescribed: true },
    })),
};
