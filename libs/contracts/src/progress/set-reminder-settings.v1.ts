import { allow } from '../access.js';
import { operation, put } from '../operation.js';
import { ReminderSettings } from './reminder.js';

export const setReminderSettings = operation({
  name: 'progress.set-reminder-settings.v1',
  http: put('/reminder-settings'),
  access: allow('municipality-officer', 'municipality-admin').inOwnMunicipality(),
  summary: 'Say whether and when learners are reminded and digests sent: on working days from nine to five in Japan',
  input: ReminderSettings,
  output: ReminderSettings,
  refusals: [],
  repeats: 'natural',
});
