export { EnrolmentModule } from './enrolment.module.js';
export { EnrolmentRepository } from './enrolment.repository.js';
export { PeopleWithin } from './people-within.js';
