export { KeepOutcome } from './keep-outcome.js';
export { nothingYet, type KeptUse, type Outcome } from './outcome-parts.domain.js';
export { OutcomeModule } from './outcome.module.js';
export { OutcomeRepository } from './outcome.repository.js';
export { decideCheck, plainCheck, standingChecks } from './placement-check.domain.js';
export { decideForm, plainAnswer } from './survey-form.domain.js';
export { confirmedHours, decideUseAnswer, stateOf } from './use-at-work.domain.js';
