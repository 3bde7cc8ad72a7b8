import { z } from 'zod';
import { operation, post, secret } from '../operation.js';
import { Key } from '../scalars.js';
import { tableWriters } from './access.js';
import { tableAddress, TableNote, tableNoteText } from './table-note.js';

export const writeTableNote = operation({
  name: 'exchange.write-table-note.v1',
  http: post('/exchange/meetings/{meeting}/rounds/{round}/tables/{table}/notes'),
  access: tableWriters(),
  summary: 'Write a note at a table, once for its key however often and late it comes; also after the meeting',
  input: z.strictObject({
    ...tableAddress,
    /** Made on the device: the same key again is the note that is there, as it stands now. */
    key: Key,
    ...tableNoteText,
    text: secret(tableNoteText.text),
  }),
  output: TableNote,
  refusals: [
    'meeting-not-found',
    'meeting-called-off',
    'table-not-found',
    'doer-not-at-table',
    'too-many-table-notes',
    'unknown-municipality',
  ],
  repeats: 'natural',
});
