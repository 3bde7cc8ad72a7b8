export { isRetentionOver } from './retention.domain.js';
export { RetentionModule } from './retention.module.js';
