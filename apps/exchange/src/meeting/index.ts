export { textsOf as meetingTextsOf } from './meeting.domain.js';
export { MeetingModule } from './meeting.module.js';
export { MeetingRepository } from './meeting.repository.js';
export type { MeetingDocument } from './meeting.schema.js';
export { Meetings, standing } from './meetings.js';
