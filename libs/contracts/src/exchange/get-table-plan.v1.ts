import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Round, TablePlan } from './table-plan.js';

export const getTablePlan = operation({
  name: 'exchange.get-table-plan.v1',
  http: get('/exchange/meetings/{meeting}/plans/{round}'),
  access: secretariatOnly(),
  summary: 'Who sits where in a round, why, and what is against the rules',
  input: z.strictObject({ meeting: MeetingId, round: Round }),
  output: TablePlan,
  refusals: ['meeting-not-found', 'plan-not-found'],
  repeats: 'read',
  audit: 'person-read',
  versioned: 'read',
});
