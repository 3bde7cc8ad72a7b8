import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation, put } from '../operation.js';
import { secretariatOnly } from './access.js';
import { Meeting, meetingText } from './meeting.js';

export const changeMeeting = operation({
  name: 'exchange.change-meeting.v1',
  http: put('/exchange/meetings/{meeting}'),
  access: secretariatOnly(),
  summary: 'Change a meeting; nobody who has a place loses it',
  input: z.strictObject({ meeting: MeetingId, ...meetingText, version: z.int() }),
  output: Meeting,
  refusals: [
    'meeting-not-found',
    'meeting-called-off',
    'ends-before-start',
    'theme-not-offered',
    'table-twice',
    'capacity-below-places',
  ],
  repeats: 'natural',
  versioned: 'write',
});
