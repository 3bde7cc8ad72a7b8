import { z } from 'zod';
import { MeetingId, TableNoteId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { writers } from './access.js';
import { actionOutcome, MeetingAction } from './table-note.js';

export const answerMeetingAction = operation({
  name: 'exchange.answer-meeting-action.v1',
  http: put('/exchange/meetings/{meeting}/actions/{tableNote}/outcome'),
  access: writers(),
  summary: 'Say what became of something that the municipality said it will do; the last answer counts',
  input: z.strictObject({
    meeting: MeetingId,
    tableNote: TableNoteId,
    ...actionOutcome,
    came: secret(actionOutcome.came),
  }),
  output: MeetingAction,
  refusals: ['meeting-not-found', 'table-note-not-found'],
  repeats: 'natural',
});
