import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, post } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Round, TablePlan } from './table-plan.js';

export const reseatAttendees = operation({
  name: 'exchange.reseat-attendees.v1',
  http: post('/exchange/meetings/{meeting}/plans/{round}/reseating'),
  access: secretariatOnly(),
  summary: 'Seat anew after somebody stayed away or came late: within the rules, with as few moves as possible',
  input: z.strictObject({ meeting: MeetingId, round: Round }),
  output: TablePlan,
  refusals: [
    'meeting-not-found',
    'plan-not-found',
    'too-few-to-seat',
    'too-few-seats',
    'tables-do-not-fit',
    'seating-not-found',
  ],
  repeats: 'natural',
  timeoutMs: 10_000,
});
