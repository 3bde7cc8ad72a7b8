import { z } from 'zod';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { DiscussionTable, tableAddress } from './table-note.js';

export const getDiscussionTable = operation({
  name: 'exchange.get-discussion-table.v1',
  http: get('/exchange/meetings/{meeting}/rounds/{round}/tables/{table}'),
  access: officials(),
  summary:
    'Who sits at a table and what is asked there: for the municipalities that sit at it, from an hour before, and the secretariat',
  input: z.strictObject(tableAddress),
  output: DiscussionTable,
  refusals: ['meeting-not-found', 'table-not-found'],
  repeats: 'read',
  audit: 'person-read',
});
