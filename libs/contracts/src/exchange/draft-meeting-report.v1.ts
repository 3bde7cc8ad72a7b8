import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { secretariatOnly } from './access.js';

export const draftMeetingReport = operation({
  name: 'exchange.draft-meeting-report.v1',
  http: get('/exchange/meetings/{meeting}/report-draft'),
  access: secretariatOnly(),
  summary:
    'A report of a meeting made from its data: who came, what was talked about, answers of at least three municipalities, voices with consent',
  input: z.strictObject({ meeting: MeetingId }),
  output: z.strictObject({ text: z.string() }),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
