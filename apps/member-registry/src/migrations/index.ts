export { acceptMemberships } from './accept-memberships.js';
export { indexAuditEntries } from './index-audit-entries.js';
export { searchKeys } from './search-keys.js';
