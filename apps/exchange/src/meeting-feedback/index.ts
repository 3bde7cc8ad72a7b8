export { MeetingFeedbackModule } from './meeting-feedback.module.js';
export { MeetingFeedbackRepository } from './meeting-feedback.repository.js';
export { countResults } from './results.domain.js';
