import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Round, TablePlan } from './table-plan.js';

export const composeTables = operation({
  name: 'exchange.compose-tables.v1',
  http: post('/exchange/meetings/{meeting}/plans/{round}'),
  access: secretariatOnly(),
  summary: 'Compose the theme tables of a round: the best plan within the rules, in later rounds with new people',
  input: z.strictObject({ meeting: MeetingId, round: Round }),
  output: TablePlan,
  refusals: [
    'meeting-not-found',
    'round-too-early',
    'too-few-to-seat',
    'too-few-seats',
    'tables-do-not-fit',
    'seating-not-found',
  ],
  repeats: 'natural',
  timeoutMs: 10_000,
});
