import { z } from 'zod';
import { MeetingId } from '../ids.js';
import { operation } from '../operation.js';
import { officials } from './access.js';

/** Behind `GET /exchange/meetings/{meeting}/calendar.ics`. */
export const getMeetingCalendar = operation({
  name: 'exchange.get-meeting-calendar.v1',
  access: officials(),
  summary: 'A meeting that one is invited to as a calendar file (RFC 5545); read again, it changes the same entry',
  input: z.strictObject({ meeting: MeetingId }),
  output: z.strictObject({ calendar: z.string(), fileName: z.string() }),
  refusals: ['meeting-not-found'],
  repeats: 'read',
});
