export { GetMunicipalityReport } from './get-municipality-report.js';
export { MunicipalityReportModule } from './municipality-report.module.js';
export { MunicipalityReportRepository } from './municipality-report.repository.js';
export { totalsPart } from './municipality-report.schema.js';
export { pageOf } from './page.domain.js';
