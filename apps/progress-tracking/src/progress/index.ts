export { Completions, type Learned } from './completions.js';
export { CurrentProgress } from './current-progress.js';
export { doneShare, lastLearned } from './done-share.domain.js';
export { foldProgress, isWithinPeriod } from './progress.domain.js';
export { ProgressModule } from './progress.module.js';
export { ProgressRepository } from './progress.repository.js';
