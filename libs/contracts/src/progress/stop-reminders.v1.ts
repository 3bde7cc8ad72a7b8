import { z } from 'zod';
import { allowAnyone } from '../access.js';
import { operation, post } from '../operation.js';
import { ReminderKind, StopLink } from './reminder.js';

export const stopReminders = operation({
  name: 'progress.stop-reminders.v1',
  http: post('/reminder-stops'),
  access: allowAnyone(),
  summary: 'Have no more mails of the kind that the link came with, or have them again',
  input: z.strictObject({ link: StopLink, stopped: z.boolean().default(true) }),
  output: z.strictObject({ kind: ReminderKind, stopped: z.boolean() }),
  refusals: ['wrong-stop-link'],
  repeats: 'natural',
  attempts: 'wrong',
  keptWithLink: 'link',
});
