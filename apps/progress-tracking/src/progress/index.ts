export { CurrentProgress } from './current-progress.js';
export { ProgressModule } from './progress.module.js';
export { ProgressRepository } from './progress.repository.js';
