export { MembershipDeskModule } from './membership-desk.module.js';
