import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { Round } from './table-plan.js';

export const listDiscussionTables = operation({
  name: 'exchange.list-discussion-tables.v1',
  http: get('/exchange/meetings/{meeting}/tables'),
  access: officials(),
  summary: 'The tables of a meeting that are open to the caller, round by round',
  input: z.strictObject({ meeting: MeetingId }),
  output: z.strictObject({
    tables: z.array(z.strictObject({ round: Round, table: z.string(), theme: z.string() })),
  }),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
