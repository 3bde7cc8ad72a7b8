import { z } from 'zod';
import { allow } from '../access.js';
import { get, operation } from '../operation.js';
import { ReminderSettings } from './reminder.js';

export const getReminderSettings = operation({
  name: 'progress.get-reminder-settings.v1',
  http: get('/reminder-settings'),
  access: allow('municipality-officer', 'municipality-admin', 'auditor').inOwnMunicipality(),
  summary: 'Whether and when the municipality has learners reminded and digests sent',
  input: z.strictObject({}),
  output: ReminderSettings,
  refusals: [],
  repeats: 'read',
});
