import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { get, operation } from '../operation.js';
import { Day } from '../scalars.js';
import { RetentionRun } from './retention.js';

export const previewRetention = operation({
  name: 'privacy.preview-retention.v1',
  http: get('/programmes/{programme}/retention'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'What would go when a programme’s retention is over, whom that leaves and why; nothing is done',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({
    programme: ProgrammeId,
    /** Null: the programme says no retention. */
    dueOn: Day.nullable(),
    isDue: z.boolean(),
    /** Enrolments whose personal parts go. */
    enrolments: z.int(),
    people: z.strictObject({
      /** In no other programme that is kept: erased altogether. */
      erased: z.int(),
      /** In another programme that is kept: only this enrolment is erased. */
      elsewhere: z.int(),
      /** With a role in the office: only this enrolment is erased. */
      withRole: z.int(),
      /** Under a legal hold: nothing of theirs is erased. */
      held: z.int(),
    }),
    /** Enrolments with answers, placements or uses at work, whose own words go. */
    outcomes: z.int(),
    /** To be sent with the confirmation: it holds for what is shown here and for nothing else. */
    preview: z.string(),
    run: RetentionRun.nullable(),
  }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  audit: 'person-read',
  timeoutMs: 20_000,
});
