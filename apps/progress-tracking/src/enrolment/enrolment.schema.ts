import { part, tenantCollection, type Versioned } from '#persistence';
import type { Ending } from './enrolment.domain.js';

/** One person in one programme, ended or not; its id follows from the two. */
export interface EnrolmentDocument extends Versioned {
  readonly tenant: string;
  readonly programme: string;
  readonly person: string;
  readonly enrolledAt: Date;
  readonly ending: Ending | null;
  /** The programme that the person was moved to. */
  readonly movedTo?: string;
  /** Mark: the enrolment there is to be made. */
  readonly moving?: true;
}

export const enrolments = tenantCollection({
  name: 'enrolments',
  fields: {
    programme: String,
    person: String,
    enrolledAt: Date,
    ending: part({ on: String, reason: String }),
    movedTo: String,
    moving: Boolean,
  },
  indexes: [
    { keys: { programme: 1, _id: 1 } },
    { keys: { person: 1 } },
    { keys: { moving: 1 }, where: { moving: { $exists: true } } },
    { keys: { programme: 1, changedAt: 1 }, where: { unrelayed: { $exists: true } } },
  ],
  relayed: true,
});
