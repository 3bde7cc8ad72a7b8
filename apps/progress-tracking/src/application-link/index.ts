export { ApplicationLinkModule } from './application-link.module.js';
export { ApplicationMails } from './application-mails.js';
