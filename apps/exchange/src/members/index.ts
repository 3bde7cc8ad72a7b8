export { Members, type Member } from './members.js';
export { MembersModule } from './members.module.js';
