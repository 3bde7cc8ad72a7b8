import { z } from 'zod';
import { operation, post } from '../operation.js';
import { writers } from './access.js';
import { WrittenPractice } from './practice.js';
import { tableAddress } from './table-note.js';
import { Theme } from './theme.js';

export const startPracticeFromTable = operation({
  name: 'exchange.start-practice-from-table.v1',
  http: post('/exchange/meetings/{meeting}/rounds/{round}/tables/{table}/practice'),
  access: writers(),
  summary:
    'Begin a practice with the notes of a table, the names of other municipalities’ people taken out as far as they are known; once for each table and theme',
  input: z.strictObject({ ...tableAddress, theme: Theme }),
  output: WrittenPractice,
  refusals: ['meeting-not-found', 'table-not-found', 'unknown-municipality'],
  repeats: 'natural',
});
