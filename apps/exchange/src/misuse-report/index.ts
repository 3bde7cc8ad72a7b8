export { MisuseReportModule } from './misuse-report.module.js';
