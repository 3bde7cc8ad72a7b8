export { EraseSupportReasons } from './erase-support-reasons.js';
export { SupportAccessModule } from './support-access.module.js';
export { SupportAccessRepository } from './support-access.repository.js';
