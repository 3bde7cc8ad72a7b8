import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, put } from '../operation.js';
import { secretariatOnly } from './access.js';
import { MeetingProgramme, programmeItems } from './meeting-programme.js';

export const writeMeetingProgramme = operation({
  name: 'exchange.write-meeting-programme.v1',
  http: put('/exchange/meetings/{meeting}/programme'),
  access: secretariatOnly(),
  summary: 'Write the programme of a meeting, over the meeting that was read',
  input: z.strictObject({ meeting: MeetingId, items: programmeItems, version: z.int() }),
  output: MeetingProgramme,
  refusals: ['meeting-not-found', 'meeting-called-off', 'ends-before-start'],
  repeats: 'natural',
  versioned: 'write',
});
