import { z } from 'zod';
import { AttendeeId, MeetingId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { Line } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { Round, TablePlan } from './table-plan.js';

export const changeTablePlan = operation({
  name: 'exchange.change-table-plan.v1',
  http: put('/exchange/meetings/{meeting}/plans/{round}'),
  access: secretariatOnly(),
  summary: 'Move people to other tables by hand; a rule that this breaks is named, and may be broken with a reason',
  input: z.strictObject({
    meeting: MeetingId,
    round: Round,
    moves: z
      .array(z.strictObject({ attendee: AttendeeId, table: Line(20) }))
      .min(1)
      .max(200),
    reason: secret(Line(200).nullable()),
    /** Only answers what the plan would be. */
    dryRun: z.boolean().default(false),
    version: z.int(),
  }),
  output: TablePlan,
  refusals: [
    'meeting-not-found',
    'plan-not-found',
    'attendee-not-found',
    'table-not-found',
    'rule-broken-without-reason',
  ],
  repeats: 'natural',
  versioned: 'write',
});
