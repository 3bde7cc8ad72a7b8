import { z } from 'zod';
import { TableNoteId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { tableWriters } from './access.js';
import { tableAddress, TableNote, tableNoteText } from './table-note.js';

export const reviseTableNote = operation({
  name: 'exchange.revise-table-note.v1',
  http: put('/exchange/meetings/{meeting}/rounds/{round}/tables/{table}/notes/{tableNote}'),
  access: tableWriters(),
  summary:
    'Write a note of the table anew, over what was read; once an action is answered, only its municipality and the secretariat may',
  input: z.strictObject({
    ...tableAddress,
    tableNote: TableNoteId,
    ...tableNoteText,
    text: secret(tableNoteText.text),
    version: z.int(),
  }),
  output: TableNote,
  refusals: [
    'meeting-not-found',
    'meeting-called-off',
    'table-not-found',
    'table-note-not-found',
    'doer-not-at-table',
    'action-answered',
  ],
  repeats: 'natural',
  versioned: 'write',
});
