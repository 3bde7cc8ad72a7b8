export { ForgetMails } from './forget-mails.js';
export { ForgettingModule } from './forgetting.module.js';
