import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { ReminderKind, StopLink } from './reminder.js';

export const inspectReminderStop = operation({
  name: 'progress.inspect-reminder-stop.v1',
  http: post('/reminder-stops/inspection'),
  access: allowAnyone(),
  summary: 'What a mail’s stop link stops. A secret stands in no address, hence POST; it changes nothing',
  input: z.strictObject({ link: StopLink }),
  output: z.strictObject({ kind: ReminderKind, municipality: z.string(), stopped: z.boolean() }),
  refusals: ['wrong-stop-link'],
  repeats: 'read',
  attempts: 'wrong',
});
