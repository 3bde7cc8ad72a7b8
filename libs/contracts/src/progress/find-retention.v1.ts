import { z } from 'zod';
import { allowService } from '../access.js';
import { ProgrammeId } from '../ids.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';
import { RetainedProgramme } from './retained-programme.js';

export const findRetention = operation({
  name: 'progress.find-retention.v1',
  access: allowService('member-registry'),
  summary:
    'The programmes whose retention is over by a day and that have enrolments left; or one programme, due or not',
  input: z.strictObject({ today: Day, programme: ProgrammeId.optional() }),
  output: z.strictObject({ programmes: z.array(RetainedProgramme).max(200) }),
  refusals: ['unknown-programme'],
  repeats: 'read',
  timeoutMs: 5000,
});
