export { OfficeDayModule } from './office-day.module.js';
