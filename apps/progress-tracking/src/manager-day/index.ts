export { ManagerDayModule } from './manager-day.module.js';
