import { z } from 'zod';
import { whoSeesPeople } from '../registry/who-sees-people.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { StandingCounts } from './standing.js';

export const getProgrammeStanding = operation({
  name: 'progress.get-programme-standing.v1',
  http: get('/programmes/{programme}/standing'),
  access: whoSeesPeople(),
  summary:
    'How a programme stands today: enrolled, started, completed, behind, overdue; in all and by department or company',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    programme: ProgrammeId,
    asOf: Day,
    /** Share of the period that has passed, 0 to 1: who has done less is behind. */
    passed: z.number(),
    daysLeft: z.int(),
    all: StandingCounts,
    /** Most people first; what is beyond the first 200 groups is in `others`. */
    groups: z.array(z.strictObject({ id: z.string(), label: z.array(z.string()), counts: StandingCounts })),
    /** Those of no group. */
    others: StandingCounts,
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  timeoutMs: 5000,
});
