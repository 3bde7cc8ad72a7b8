export { ExportMails } from './export-mails.js';
export { ExportScheduleModule } from './export-schedule.module.js';
export { ForgetSchedules } from './forget-schedules.js';
