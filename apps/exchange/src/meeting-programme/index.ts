export { MeetingProgrammeModule } from './meeting-programme.module.js';
