export { AuditModule } from './audit.module.js';
export { canonical } from './canonical.js';
export { AuditTrail } from './audit-trail.js';
