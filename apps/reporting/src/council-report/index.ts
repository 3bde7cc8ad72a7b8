export { audienceChart, sumsByAudience } from './network-council.domain.js';
export { sumsBy, type NetworkRow, type SumsOfRows } from './shown-sums.domain.js';
export { CouncilReportModule } from './council-report.module.js';
