export { ProgressModule } from './progress.module.js';
export { ProgressRepository } from './progress.repository.js';
