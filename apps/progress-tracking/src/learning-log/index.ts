export { GatheredInserts, type InsertAnswer } from './gathered-inserts.js';
export { LearningLogModule } from './learning-log.module.js';
export { LearningLogRepository, storedId } from './learning-log.repository.js';
export type { LoggedEventDocument } from './learning-log.schema.js';
export { PendingSignal } from './pending-signal.js';
