export { AcceptingPressure } from './accepting-pressure.js';
export { CreditLearner } from './credit-learner.js';
export { InTurn } from './in-turn.js';
export { KnownEnrolments } from './known-enrolments.js';
export { RecordingModule } from './recording.module.js';
