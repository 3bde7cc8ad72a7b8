export { LegalHoldModule } from './legal-hold.module.js';
export { LegalHolds } from './legal-hold.repository.js';
