export { countStuckMails } from './count-stuck-mails.v1.js';
export { listSentMails } from './list-sent-mails.v1.js';
export { mailFilter, MailKind, MailOutcome, mailSenders, SentMail } from './sent-mail.js';
