export { ForgetNews } from './forget-news.js';
export { MailingModule } from './mailing.module.js';
export { MailingReaders } from './mailing-readers.js';
export { MailingRepository, newsletterMailingId } from './mailing.repository.js';
export { NewsMails } from './news-mails.js';
