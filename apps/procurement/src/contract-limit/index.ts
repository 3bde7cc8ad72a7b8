export { ContractLimitModule } from './contract-limit.module.js';
export { ContractLimits } from './contract-limits.repository.js';
