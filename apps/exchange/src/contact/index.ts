export { ContactMails } from './contact-mails.js';
export { ContactModule } from './contact.module.js';
export { ForgetContactRequests } from './forget-contact-requests.js';
