import { z } from 'zod';
import { allowService } from '../access.js';
import { EnrolmentId } from '../ids.js';
import { operation } from '../operation.js';

export const findUnplaced = operation({
  name: 'outcomes.find-unplaced.v1',
  access: allowService('progress-tracking'),
  summary: 'Which of these enrolments have no placement recorded',
  input: z.strictObject({ enrolments: z.array(EnrolmentId).min(1).max(1000) }),
  output: z.strictObject({ unplaced: z.array(EnrolmentId) }),
  refusals: [],
  repeats: 'read',
});
