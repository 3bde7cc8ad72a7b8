import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { Attendee } from './attendee.js';

export const listAttendees = operation({
  name: 'exchange.list-attendees.v1',
  http: get('/exchange/meetings/{meeting}/attendees'),
  access: officials(),
  summary: 'Who takes part or waits, in order: those of one’s own municipality; all of them for the secretariat',
  input: z.strictObject({ ...page, meeting: MeetingId }),
  output: pageOf(Attendee),
  refusals: ['meeting-not-found'],
  repeats: 'read',
  audit: 'person-read',
});
