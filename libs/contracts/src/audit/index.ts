export { Actor, AuditEntry, ChainOf, NETWORK_CHAIN } from './audit-entry.js';
export { entryRecorded } from './entry-recorded.v1.js';
export { listAuditEntries } from './list-audit-entries.v1.js';
export { noteRefusal } from './note-refusal.v1.js';
export { ChainFault, verifyAuditChains } from './verify-audit-chains.v1.js';
