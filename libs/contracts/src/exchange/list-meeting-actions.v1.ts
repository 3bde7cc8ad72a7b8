import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { page, pageOf } from '../scalars.js';
import { officials } from './access.js';
import { MeetingAction } from './table-note.js';

export const listMeetingActions = operation({
  name: 'exchange.list-meeting-actions.v1',
  http: get('/exchange/meetings/{meeting}/actions'),
  access: officials(),
  summary: 'What the municipality said at a meeting that it will do; all of it for the secretariat',
  input: z.strictObject({ ...page, meeting: MeetingId }),
  output: pageOf(MeetingAction),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
