export { EnrolmentModule } from './enrolment.module.js';
export { Enrolments, type KnownEnrolment } from './enrolments.js';
