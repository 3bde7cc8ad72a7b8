export { acceptMemberships } from './accept-memberships.js';
