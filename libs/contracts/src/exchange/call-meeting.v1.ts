import { z } from 'zod';
import { operation, post } from '../operation.js';
import { Key } from '../scalars.js';
import { secretariatOnly } from './access.js';
import { Meeting, meetingText } from './meeting.js';

export const callMeeting = operation({
  name: 'exchange.call-meeting.v1',
  http: post('/exchange/meetings'),
  access: secretariatOnly(),
  summary: 'Call a meeting of the members; known by a key of its own',
  input: z.strictObject({
    /** Chosen by the caller: the same meeting again is the one that is there. */
    key: Key,
    ...meetingText,
  }),
  output: Meeting,
  refusals: ['ends-before-start', 'theme-not-offered', 'table-twice', 'meeting-key-taken'],
  repeats: 'natural',
});
