export { MeetingPaperModule } from './meeting-paper.module.js';
