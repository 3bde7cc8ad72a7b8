import type { Migration } from '#persistence';
import { randomUUID } from 'node:crypto';

const nothing = { up: 0, down: 0 };

/**
 * Municipalities' years know which totals they may show, and their rows for the network are masked anew: until they are
 * refreshed, nothing of them is shown outside.
 */
export const lookAtTotals: Migration = {
  id: 1,
  name: 'look at totals',
  run: (step) =>
    step.changeEach('municipality_reports', { disclosure: { $exists: false } }, () => ({
      $set: {
        networkRows: [],
        disclosure: { shown: [], room: { enrolled: nothing, started: nothing, completed: nothing }, minutesOf: 0 },
        stale: randomUUID(),
        staleSince: new Date(),
      },
    })),
};
