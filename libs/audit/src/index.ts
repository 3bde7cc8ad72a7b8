export { AuditModule } from './audit.module.js';
export { canonical } from './canonical.js';
export { DetailsOfPeople, mentionsAny } from './details-of-people.js';
export { AuditTrail } from './audit-trail.js';
