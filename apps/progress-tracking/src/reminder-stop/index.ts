export { ReminderStopModule } from './reminder-stop.module.js';
