export { EraseMemberNames } from './erase-member-names.js';
export { memberOn, type Entry } from './membership.domain.js';
export { MembershipModule } from './membership.module.js';
export { MembershipRepository } from './membership.repository.js';
export { signatureView } from './membership-view.js';
export { Memberships, standingToday } from './memberships.js';
