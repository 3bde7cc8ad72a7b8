export { EnrolmentModule } from './enrolment.module.js';
export { ForgetEnrolments } from './forget-enrolments.js';
export { Enrolments, type KnownEnrolment } from './enrolments.js';
