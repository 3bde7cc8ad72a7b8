import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { MeetingFeedback } from './meeting-feedback.js';

export const listMeetingFeedback = operation({
  name: 'exchange.list-meeting-feedback.v1',
  http: get('/exchange/meetings/{meeting}/feedback'),
  access: officials(),
  summary: 'What those who came said of a meeting: those of one’s own municipality; all of them for the secretariat',
  input: z.strictObject({ ...page, meeting: MeetingId }),
  output: pageOf(MeetingFeedback),
  refusals: ['meeting-not-found'],
  repeats: 'read',
  audit: 'person-read',
});
