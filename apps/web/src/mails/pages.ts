import { pagesOf } from '../shell/page-route.js';

/** Reminders and digests: whether and when they go out, and what became of each mail. */
export const mailPages = pagesOf('mails', [
  { path: '/mails', load: async () => (await import('./mails-page.js')).MailsPage },
  { path: '/reminder-settings', load: async () => (await import('./reminder-settings-page.js')).ReminderSettingsPage },
]);
