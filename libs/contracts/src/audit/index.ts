export { Actor, AuditEntry, AuditKind, ChainOf, ListedAuditEntry, NETWORK_CHAIN } from './audit-entry.js';
export { entryRecorded } from './entry-recorded.v1.js';
export { exportAuditEntries } from './export-audit-entries.v1.js';
export { getAuditDetails } from './get-audit-details.v1.js';
export { AuditDetailsState, getAuditEntry } from './get-audit-entry.v1.js';
export { listAuditChains } from './list-audit-chains.v1.js';
export { listAuditEntries } from './list-audit-entries.v1.js';
export { noteRefusal } from './note-refusal.v1.js';
export { ChainFault, VerifiedChain, verifyAuditChain } from './verify-audit-chain.v1.js';
