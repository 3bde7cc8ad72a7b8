export { SendLogModule } from './send-log.module.js';
export { StuckMails } from './stuck-mails.js';
