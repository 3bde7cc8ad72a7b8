import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { MeetingPaper, PaperKind } from './meeting-paper.js';

export const getMeetingPaper = operation({
  name: 'exchange.get-meeting-paper.v1',
  http: get('/exchange/meetings/{meeting}/papers/{paper}'),
  access: officials(),
  summary:
    'The record or the report of a meeting: as published, to those invited; as it is written, to the secretariat',
  input: z.strictObject({ meeting: MeetingId, paper: PaperKind }),
  output: MeetingPaper,
  refusals: ['meeting-not-found', 'paper-not-published'],
  repeats: 'read',
  versioned: 'read',
});
