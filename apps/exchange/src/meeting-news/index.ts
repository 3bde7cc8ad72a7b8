export { MeetingMails } from './meeting-mails.js';
export { MeetingNewsModule } from './meeting-news.module.js';
