import type { Attendance, QuestionnaireAnswer } from '#contracts/exchange';
import { networkCollection, part, type Versioned } from '#persistence';

/** Somebody for whom a municipality applied. `_id` follows from the meeting, the municipality and its key. */
export interface AttendeeDocument extends Versioned {
  readonly meeting: string;
  readonly municipality: string;
  /** As it was called when they applied. */
  readonly municipalityName: string;
  /** The place in the order of applications, from 1: each is taken once. Gaps mean nothing. */
  readonly place: number;
  readonly name: string;
  readonly department: string;
  readonly appliedAt: Date;
  /** Since when they no longer take part; name, department and answer are gone then. */
  readonly withdrawnAt: Date | null;
  readonly attendance: Attendance;
  readonly answer: QuestionnaireAnswer | null;
  /** The applicant (`meeting_applicants`) whose account is written to; none where a program applied. */
  readonly appliedBy?: string;
  /** Mark: the applicant was not told yet that they have a place. */
  readonly waits?: true;
}

export const attendees = networkCollection({
  name: 'attendees',
  fields: {
    meeting: { type: String, required: true },
    municipality: { type: String, required: true },
    municipalityName: String,
    place: { type: Number, required: true },
    name: String,
    department: String,
    appliedAt: Date,
    withdrawnAt: Date,
    attendance: String,
    answer: part({ choices: [String], stage: String, challenge: String, otherChallenge: String, offers: String }),
    appliedBy: String,
    waits: Boolean,
  },
  personal: {
    file: 'meetings',
    mentions: 'officials who come to meetings, by a name that no account or person stands behind: ForgetAttendees',
  },
  indexes: [
    { keys: { meeting: 1, place: 1 }, unique: true },
    { keys: { waits: 1 }, where: { waits: { $exists: true } } },
  ],
  secrets: ['name', 'department', 'answer'],
  versioned: true,
});
