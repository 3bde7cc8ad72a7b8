export { AuditChainModule } from './audit-chain.module.js';
