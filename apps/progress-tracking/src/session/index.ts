export { AttendanceRepository } from './attendance.repository.js';
export { PlannedSessions } from './planned-sessions.js';
export { SessionModule } from './session.module.js';
export { SessionPlaceRepository } from './session-place.repository.js';
export { attendedAt, codeChangesAt, codeSteps, isDeskOpen, isReceptionOpen } from './session.domain.js';
export { SessionRepository } from './session.repository.js';
export type { AttendanceDocument, SessionDocument } from './session.schema.js';
export { SessionViews } from './session-views.js';
