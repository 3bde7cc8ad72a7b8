import { part, tenantCollection, type Versioned } from '#persistence';
import type { Ending } from './enrolment.domain.js';

/** One person in one programme, ended or not; its id follows from the two. */
export interface EnrolmentDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
}

export const enrolments = tenantCollection({
  name: 'enrolments',
  fields: {
    programme: String,
    person: String,
    enrolledAt: Date,
    ending: part({ on: String, reason: String }),
  },
  indexes: [
    { keys: { programme: 1, _id: 1 } },
    { keys: { person: 1 } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
