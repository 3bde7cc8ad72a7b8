export { drawProgrammeChart } from './draw-programme-chart.v1.js';
export { exportMunicipalityReport } from './export-municipality-report.v1.js';
export { exportNetworkReport } from './export-network-report.v1.js';
export { exportProgrammeReport } from './export-programme-report.v1.js';
export { Count, MASKED, ProgrammeFigures, Rate } from './figures.js';
export { getClosingReport } from './get-closing-report.v1.js';
export { getMunicipalityReport, ProgrammeRow } from './get-municipality-report.v1.js';
export { getNetworkReport, NetworkRow } from './get-network-report.v1.js';
export { getProgrammeReport } from './get-programme-report.v1.js';
