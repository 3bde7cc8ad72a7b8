import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { get, operation } from '../operation.js';
import { officials } from './access.js';
import { MeetingHelp, TimeFelt } from './meeting-feedback.js';
import { ActionOutcome } from './table-note.js';

const counted = { count: z.int(), municipalities: z.int() };

export const countMeetingResults = operation({
  name: 'exchange.count-meeting-results.v1',
  http: get('/exchange/meetings/{meeting}/results'),
  access: officials(),
  summary:
    'What those who came said of a meeting and what became of what they would try, counted; to members only what at least three municipalities said',
  input: z.strictObject({ meeting: MeetingId }),
  output: z.strictObject({
    answered: z.int(),
    scale: z.int(),
    satisfaction: z.array(z.strictObject({ points: z.int(), ...counted })),
    helped: z.array(z.strictObject({ help: MeetingHelp, ...counted })),
    time: z.array(z.strictObject({ time: TimeFelt, ...counted })),
    /** `null`: not asked or not answered yet. */
    actions: z.array(z.strictObject({ said: ActionOutcome.nullable(), ...counted })),
  }),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
