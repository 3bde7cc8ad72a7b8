import { z } from 'zod';
import { allowService } from '../access.js';
import { operation } from '../operation.js';
import { Day } from '../scalars.js';
import { RetainedProgramme } from './retained-programme.js';

export const findAutomaticRetention = operation({
  name: 'progress.find-automatic-retention.v1',
  access: allowService('member-registry'),
  summary: 'Every municipality’s programmes that are due by a day and say that nobody need confirm',
  input: z.strictObject({ today: Day }),
  output: z.strictObject({ programmes: z.array(RetainedProgramme).max(200) }),
  refusals: [],
  repeats: 'read',
  timeoutMs: 5000,
});
