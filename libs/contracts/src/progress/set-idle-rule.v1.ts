import { z } from 'zod';
import { allow } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation, put } from '../operation.js';
import { IdleDays } from './seat-ask.js';

export const setIdleRule = operation({
  name: 'progress.set-idle-rule.v1',
  http: put('/programmes/{programme}/idle-rule'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary:
    'Say after how many days without learning a seat of a joint purchase is asked back; whatever was only asked under the rule before is over',
  input: z.strictObject({
    programme: ProgrammeId,
    /** Null: none is asked back. */
    days: IdleDays.nullable(),
  }),
  output: z.strictObject({ days: IdleDays.nullable() }),
  refusals: ['unknown-programme', 'programme-closed', 'no-joint-seats'],
  repeats: 'natural',
});
