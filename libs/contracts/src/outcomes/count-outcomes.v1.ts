import { z } from 'zod';
import { allowService } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';

export const countOutcomes = operation({
  name: 'outcomes.count-outcomes.v1',
  access: allowService('member-registry'),
  summary: 'How many enrolments of a programme have outcomes that are not erased',
  input: z.strictObject({ programme: ProgrammeId }),
  output: z.strictObject({ outcomes: z.int() }),
  refusals: [],
  repeats: 'read',
});
