export { KeepOutcome } from './keep-outcome.js';
export { decideForm, plainAnswer } from './survey-form.domain.js';
export { nothingYet, type Outcome } from './outcome.domain.js';
export { decideCheck, plainCheck, standingChecks, type KeptCheck } from './placement-check.domain.js';
export { OutcomeModule } from './outcome.module.js';
export { OutcomeRepository } from './outcome.repository.js';
export { confirmedHours, decideUseAnswer, stateOf, type KeptUse } from './use-at-work.domain.js';
