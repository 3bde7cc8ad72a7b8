export { ClosingReportModule } from './closing-report.module.js';
export { ClosingReportRepository } from './closing-report.repository.js';
