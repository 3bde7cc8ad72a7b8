export { GetNetworkReport } from './get-network-report.js';
export { NetworkReportModule } from './network-report.module.js';
export { NetworkReportRepository } from './network-report.repository.js';
