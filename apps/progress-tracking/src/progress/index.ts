export { Completions, type Learned } from './completions.js';
export { CurrentProgress } from './current-progress.js';
export { doneShare, lastLearned } from './done-share.domain.js';
export { inForce, notTakenBack } from './external.domain.js';
export {
  decideCompletion,
  type Decision,
  type KnownCompletion,
  type SaidCompletion,
} from './decide-completion.domain.js';
export { foldProgress, isWithinPeriod } from './progress.domain.js';
export { ProgressModule } from './progress.module.js';
export { ProgressRepository } from './progress.repository.js';
