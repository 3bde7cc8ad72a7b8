import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { MeetingProgramme } from './meeting-programme.js';

export const getMeetingProgramme = operation({
  name: 'exchange.get-meeting-programme.v1',
  http: get('/exchange/meetings/{meeting}/programme'),
  access: officials(),
  summary: 'The programme of a meeting that one is invited to, and what there is to read for it',
  input: z.strictObject({ meeting: MeetingId }),
  output: MeetingProgramme,
  refusals: ['meeting-not-found'],
  repeats: 'read',
  versioned: 'read',
});
