export { EraseMembershipApplications } from './erase-membership-applications.js';
export {
  decided,
  confirmed,
  decide,
  isDecided,
  lacksOf,
  letterUntil,
  withLink,
} from './membership-application.domain.js';
export { MembershipApplicationModule } from './membership-application.module.js';
export { MembershipApplicationRepository } from './membership-application.repository.js';
export type { MembershipApplicationDocument } from './membership-application.schema.js';
export { MembershipPosts } from './membership-posts.js';
export { TellApplicant } from './tell-applicant.js';
