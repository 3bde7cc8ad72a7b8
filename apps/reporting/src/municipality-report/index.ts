export { GetMunicipalityReport } from './get-municipality-report.js';
export { MunicipalityReportModule } from './municipality-report.module.js';
export { MunicipalityReportRepository } from './municipality-report.repository.js';
export { ReadMunicipalityReport } from './read-municipality-report.js';
export { totalsPart } from './municipality-report.schema.js';
