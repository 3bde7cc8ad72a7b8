export { blockedBy, consentState, decideConsent, type ConsentWord, type EnrolmentUse } from './consent.domain.js';
export { EndEnrolment } from './end-enrolment.js';
export { resumed, stopped } from './enrolment.domain.js';
export { EnrolmentModule } from './enrolment.module.js';
export { EnrolmentRepository } from './enrolment.repository.js';
export { PeopleWithin } from './people-within.js';
export { enrolmentId, NewEnrolments } from './new-enrolments.js';
export { learningTimeView } from './enrolment-view.domain.js';
export { fundingPlanned, fundingWarnings } from './funding.domain.js';
