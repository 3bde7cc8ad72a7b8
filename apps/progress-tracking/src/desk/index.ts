export { DeskModule } from './desk.module.js';
export { NamesOfRecords } from './names-of-records.js';
export { SettleEnrolments } from './settle-enrolments.js';
