export { SupportAccessModule } from './support-access.module.js';
export { SupportAccessRepository } from './support-access.repository.js';
