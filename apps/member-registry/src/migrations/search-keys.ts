import type { Migration } from '#persistence';
import { searchKeysOf, sortKeyOf } from '../person/index.js';

/** People get what they are searched and put in order by. */
export const searchKeys: Migration = {
  id: 3,
  name: 'search keys',
  run: (step) =>
    step.changeEach('people', { sortKey: { $exists: false } }, (document) => {
      const person = document as unknown as Parameters<typeof sortKeyOf>[0];
      return { $set: { searchKeys: searchKeysOf(person), sortKey: sortKeyOf(person) } };
    }),
};
