export { AuditArrivalRepository, type Wanted } from './audit-arrival.repository.js';
export { entriesOf } from './audit-chain.domain.js';
export { AuditBlockRepository } from './audit-block.repository.js';
export { AuditChainModule } from './audit-chain.module.js';
export { kindOf, searchKeysOf } from './search-keys.domain.js';
