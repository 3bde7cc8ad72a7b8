export { FollowingModule } from './following.module.js';
export { FollowingRepository } from './following.repository.js';
export { ForgetSubscriptions } from './forget-subscriptions.js';
