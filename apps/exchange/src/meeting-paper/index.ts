export { MeetingPaperModule } from './meeting-paper.module.js';
export { MeetingPaperRepository } from './meeting-paper.repository.js';
