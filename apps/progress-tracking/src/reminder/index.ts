export { ForgetReminderMails } from './forget-reminder-mails.js';
export { ReminderMails } from './reminder-mails.js';
export { ReminderModule } from './reminder.module.js';
export { ReminderRepository } from './reminder.repository.js';
export { reminders } from './reminder.schema.js';
export { ReminderSilence } from './reminder-silence.js';
