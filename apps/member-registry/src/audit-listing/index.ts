export { AuditListingModule } from './audit-listing.module.js';
