import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, put, secret } from '../operation.js';
import { secretariatOnly } from './access.js';
import { MeetingPaper, PaperKind, PaperText } from './meeting-paper.js';

export const saveMeetingPaper = operation({
  name: 'exchange.save-meeting-paper.v1',
  http: put('/exchange/meetings/{meeting}/papers/{paper}'),
  access: secretariatOnly(),
  summary: 'Write the record or the report of a meeting over what was read, and publish it to those invited',
  input: z.strictObject({
    meeting: MeetingId,
    paper: PaperKind,
    text: secret(PaperText.min(1)),
    /** False: only kept; what is published stays as it is. */
    publish: z.boolean(),
    version: z.int().min(0),
  }),
  output: MeetingPaper,
  refusals: ['meeting-not-found', 'meeting-not-begun'],
  repeats: 'natural',
  versioned: 'write',
});
