export { OfficeTasksModule } from './office-tasks.module.js';
