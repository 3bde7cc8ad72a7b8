import { z } from 'zod';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { tableAddress, TableNote } from './table-note.js';

export const listTableNotes = operation({
  name: 'exchange.list-table-notes.v1',
  http: get('/exchange/meetings/{meeting}/rounds/{round}/tables/{table}/notes'),
  access: officials(),
  summary: 'What was written at a table, the oldest first',
  input: z.strictObject({ ...page, ...tableAddress }),
  output: pageOf(TableNote),
  refusals: ['meeting-not-found', 'table-not-found'],
  repeats: 'read',
});
