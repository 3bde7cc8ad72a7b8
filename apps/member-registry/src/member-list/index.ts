export { MemberListModule } from './member-list.module.js';
