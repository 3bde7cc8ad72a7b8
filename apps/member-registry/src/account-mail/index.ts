export { AccountMailModule } from './account-mail.module.js';
export { AccountSubjects } from './account-subjects.js';
export { AccountMails } from './account-mails.js';
export { mailPeriod } from './mail-period.js';
