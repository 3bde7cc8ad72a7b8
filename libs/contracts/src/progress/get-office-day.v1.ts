import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Audience, Day } from '../scalars.js';

const ofProgramme = { programme: ProgrammeId, name: z.string(), audience: Audience, endsOn: Day };

export const getOfficeDay = operation({
  name: 'progress.get-office-day.v1',
  http: get('/office-day'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'What needs the office today: people behind, programmes that end soon, applications to be decided, placements to be asked, imports with errors, who has not signed in',
  input: z.strictObject({}),
  output: z.strictObject({
    asOf: Day,
    /** Programmes that go on and have people behind, not started or overdue; most of them first. */
    behind: z.array(z.strictObject({ ...ofProgramme, behind: z.int(), notStarted: z.int(), overdue: z.int() })).max(50),
    /** Programmes that end within thirty days. */
    endingSoon: z.array(z.strictObject({ ...ofProgramme, daysLeft: z.int(), open: z.int() })).max(50),
    /** Job seekers who completed or left three months ago or more and have no placement recorded. */
    placementsToAsk: z.array(z.strictObject({ ...ofProgramme, people: z.int() })).max(50),
    /** Programmes with applications that wait for a decision; most of them first. */
    applicationsToDecide: z
      .array(z.strictObject({ ...ofProgramme, applications: z.int() }))
      .max(50)
      .optional(),
    /** Where the municipality has reminders sent: whether they have fallen silent. */
    reminders: z
      .strictObject({
        /** Reminders that were to go out a working day ago or more, and have not. */
        stuck: z.int(),
        /** The last day on which it was looked whom to remind; null: never. */
        lookedOn: Day.nullable(),
        /** Something is stuck, or nobody has looked since the last working day. */
        silent: z.boolean(),
      })
      .nullable()
      .optional(),
    /** Mails of any service that were to go out a working day ago or more and have not, by kind. */
    stuckMails: z.array(z.strictObject({ kind: z.string(), mails: z.int() })).optional(),
    importsWithErrors: z.int(),
    notSignedIn: z.int(),
    /** `notSignedIn` is counted up to this. */
    notSignedInUpTo: z.int(),
  }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 8000,
});
