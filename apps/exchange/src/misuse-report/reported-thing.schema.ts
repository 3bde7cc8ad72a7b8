import { networkCollection, part, type Versioned } from '#persistence';
import type { ReportedState } from './misuse-report.domain.js';

/** Something that was reported, with what is said of it and what was decided. `_id` is the thing's. */
export interface ReportedThingDocument extends Versioned, ReportedState {
  /** Mark: the thing does not follow yet what was decided. */
  readonly unfollowed?: true;
}

export const reportedThings = networkCollection({
  name: 'reported_things',
  fields: {
    kind: String,
    page: String,
    municipality: { type: String, required: true },
    municipalityName: String,
    reports: [part({ municipality: String, municipalityName: String, misuse: String, text: String, at: Date })],
    state: String,
    hidden: part({ at: Date, reason: String }),
    reportedAt: Date,
    unfollowed: Boolean,
  },
  personal: 'none',
  // Who else has reported it is for the secretariat alone: in the audit of who reports it, its own words are enough.
  secrets: ['reports'],
  indexes: [
    { keys: { state: 1, reportedAt: -1, _id: -1 } },
    { keys: { unfollowed: 1 }, where: { unfollowed: { $exists: true } } },
  ],
  versioned: true,
});
