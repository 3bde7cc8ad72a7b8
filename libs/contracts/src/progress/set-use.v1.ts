import { z } from 'zod';
import { allowService } from '../access.js';
import { PersonId } from '../ids.js';
import { operation } from '../operation.js';

export const setUse = operation({
  name: 'progress.set-use.v1',
  access: allowService('member-registry'),
  summary:
    'Stop or resume the use of somebody’s enrolments (利用停止): stopped, they end; resumed, those that this ended go on',
  input: z.strictObject({ person: PersonId, use: z.enum(['stopped', 'resumed']) }),
  output: z.strictObject({ changed: z.int() }),
  refusals: [],
  repeats: 'natural',
  timeoutMs: 5000,
});
