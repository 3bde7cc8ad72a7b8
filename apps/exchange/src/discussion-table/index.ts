export { DiscussionTableModule } from './discussion-table.module.js';
export { DiscussionTables } from './discussion-tables.js';
