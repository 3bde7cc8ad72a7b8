export { MeetingReportModule } from './meeting-report.module.js';
