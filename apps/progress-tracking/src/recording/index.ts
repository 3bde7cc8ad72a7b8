export { KnownEnrolments } from './known-enrolments.js';
export { RecordingModule } from './recording.module.js';
