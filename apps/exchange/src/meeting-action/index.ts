export { ActionMails } from './action-mails.js';
export { MeetingActionModule } from './meeting-action.module.js';
