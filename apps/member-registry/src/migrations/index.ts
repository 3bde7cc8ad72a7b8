export { acceptMemberships } from './accept-memberships.js';
export { searchKeys } from './search-keys.js';
