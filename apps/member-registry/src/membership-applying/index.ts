export { MembershipApplyingModule } from './membership-applying.module.js';
export { MembershipMails } from './membership-mails.js';
