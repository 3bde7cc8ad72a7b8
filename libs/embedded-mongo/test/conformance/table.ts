import type { Case } from './case.js';
import { explains } from './explains.js';
import { filters } from './filters.js';
import { indexes } from './indexes.js';
import { reads } from './reads.js';
import { refusals } from './refusals.js';
import { updates } from './updates.js';
import { modifications } from './upserts.js';
import { values } from './values.js';
import { writes } from './writes.js';

/** What MongoDB 7 and 8 answer, by area: run on the embedded store, and on whichever server `MONGODB_URI` names. */
export const table: Readonly<Record<string, readonly Case[]>> = {
  ...filters,
  ...values,
  ...reads,
  ...updates,
  ...modifications,
  ...writes,
  ...indexes,
  ...explains,
  ...refusals,
};
