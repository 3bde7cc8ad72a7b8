export { FollowUpModule } from './follow-up.module.js';
export { FollowUpRepository } from './follow-up.repository.js';
