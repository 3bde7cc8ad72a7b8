export { countPeople, waitingNumber, withPlace } from './attendee-list.domain.js';
export { AttendeeModule } from './attendee.module.js';
export { attendeeIdOf, AttendeeRepository } from './attendee.repository.js';
export type { AttendeeDocument } from './attendee.schema.js';
