export { MeetingCalendarModule } from './meeting-calendar.module.js';
