export { ForgetSessionMails } from './forget-session-mails.js';
export { SessionMails } from './session-mails.js';
export { SessionNewsModule } from './session-news.module.js';
