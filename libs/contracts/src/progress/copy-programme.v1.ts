import { z } from 'zod';
import { allow } from '../access.js';
import { CourseId, ProgrammeId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day, FiscalYear, Key, Line } from '../scalars.js';
import { ProgrammePlan } from './programme-plan.js';
import { ProgrammePrivacy } from './programme-privacy.js';

export const copyProgramme = operation({
  name: 'progress.copy-programme.v1',
  http: post('/programmes/{programme}/copies'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Copy a programme into the next year: its days move by a year, its courses come in their present versions',
  input: z.strictObject({
    programme: ProgrammeId,
    key: Key,
    /** Left out: as it is called now. */
    name: Line(200).optional(),
    /** Only say what would come of it. */
    dryRun: z.boolean().default(false),
  }),
  output: z.strictObject({
    /** Null in a dry run. */
    programme: ProgrammeId.nullable(),
    outcome: z.enum(['created', 'unchanged', 'planned']),
    copy: z.strictObject({
      key: Key,
      name: z.string(),
      fiscalYear: FiscalYear,
      startsOn: Day,
      endsOn: Day,
      plan: ProgrammePlan,
      privacy: ProgrammePrivacy,
    }),
    /** The courses of the programme copied: the version pinned there and the present one; null: withdrawn, not copied. */
    courses: z.array(
      z.strictObject({
        course: CourseId,
        key: z.string(),
        title: z.string(),
        before: z.int(),
        now: z.int().nullable(),
      }),
    ),
  }),
  refusals: [
    'unknown-programme',
    'programme-key-taken',
    'no-course-left',
    'municipality-not-admitted',
    'course-key-twice',
    'busy',
  ],
  repeats: 'natural',
  timeoutMs: 5000,
});
