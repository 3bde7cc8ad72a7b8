import { z } from 'zod';
import { allow } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation, post } from '../operation.js';
import { Day } from '../scalars.js';
import { ShiftSource, ShiftStage } from './business-shift.js';
import { Recorded } from './outcome.js';

export const recordShiftStage = operation({
  name: 'outcomes.record-shift-stage.v1',
  http: post('/shift-stages'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Record how far a company in a programme is with 業態転換; known by programme, company, day and who said so',
  input: z.strictObject({
    /** Of anybody of the company in the programme. */
    enrolmentId: EnrolmentId,
    /** Since when. */
    on: Day,
    stage: ShiftStage,
    source: ShiftSource,
    /** Left out: today. */
    checkedOn: Day.optional(),
  }),
  output: Recorded,
  refusals: ['unknown-enrolment', 'programme-closed', 'no-company', 'stage-begins-later', 'too-many-outcomes'],
  repeats: 'natural',
});
