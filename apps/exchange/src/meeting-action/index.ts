export { MeetingActionModule } from './meeting-action.module.js';
