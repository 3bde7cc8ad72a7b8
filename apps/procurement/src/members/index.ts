export { Members } from './members.js';
export { MembersModule } from './members.module.js';
