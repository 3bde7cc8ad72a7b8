export { UseReportModule } from './use-report.module.js';
