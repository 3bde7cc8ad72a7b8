export { drawBenchmark } from './draw-benchmark.v1.js';
export { drawProgrammeChart } from './draw-programme-chart.v1.js';
export { checkPublication } from './check-publication.v1.js';
export { discardPublication } from './discard-publication.v1.js';
export { draftPublication } from './draft-publication.v1.js';
export { getPublications } from './get-publications.v1.js';
export { getPublishedReport } from './get-published-report.v1.js';
export { listPublishedFigures } from './list-published-figures.v1.js';
export { listPublishedReports } from './list-published-reports.v1.js';
export { Publication, PublicationState, PublicationSubject, PublishedReport } from './publication.js';
export { previewPublication } from './preview-publication.v1.js';
export { countStaleReports } from './count-stale-reports.v1.js';
export { rebuildReports } from './rebuild-reports.v1.js';
export { publishReport } from './publish-report.v1.js';
export { showPublishedReports } from './show-published-reports.v1.js';
export { showPublishedReport } from './show-published-report.v1.js';
export { exportFigureRows } from './export-figure-rows.v1.js';
export { exportMunicipalityReport } from './export-municipality-report.v1.js';
export { exportNetworkReport } from './export-network-report.v1.js';
export { exportProgrammeBreakdown } from './export-programme-breakdown.v1.js';
export { exportProgrammeReport } from './export-programme-report.v1.js';
export { ExportedTable, ExportEncoding, exportForm, ExportFormat, ReplacedCharacters } from './exported-table.js';
export { ExportRun, RowsForm } from './export-run.js';
export { ExportSchedule } from './export-schedule.js';
export { getExport } from './get-export.v1.js';
export { getExportFile } from './get-export-file.v1.js';
export { getExportProgress } from './get-export-progress.v1.js';
export { listExports } from './list-exports.v1.js';
export { listExportSchedules } from './list-export-schedules.v1.js';
export { makeExportLink } from './make-export-link.v1.js';
export { saveExportSchedule } from './save-export-schedule.v1.js';
export { startExport } from './start-export.v1.js';
export { stopExportSchedule } from './stop-export-schedule.v1.js';
export { Count, MASKED, ProgrammeFigures, Rate } from './figures.js';
export {
  BreakdownBy,
  BreakdownRow,
  getProgrammeBreakdown,
  type BreakdownFigures,
} from './get-programme-breakdown.v1.js';
export { formulas, formulaVersions, type Formula } from './formulas.js';
export { FigurePlace, FigureRow, listFigureRows } from './list-figure-rows.v1.js';
export { listFormulas } from './list-formulas.v1.js';
export { BenchmarkFigure, getBenchmark, PeerGroup } from './get-benchmark.v1.js';
export { getClosingReport } from './get-closing-report.v1.js';
export { getMunicipalityReportVersion } from './get-municipality-report-version.v1.js';
export { getNetworkReportVersion } from './get-network-report-version.v1.js';
export { getProgrammeReportVersion } from './get-programme-report-version.v1.js';
export { ReportVersion } from './report-version.js';
export { getMunicipalityReport, ProgrammeRow } from './get-municipality-report.v1.js';
export { getNetworkOverview } from './get-network-overview.v1.js';
export { getNetworkReport, NetworkRow } from './get-network-report.v1.js';
export { getProgrammeComparison } from './get-programme-comparison.v1.js';
export { getProgrammeReport } from './get-programme-report.v1.js';
export { printMunicipalityReport } from './print-municipality-report.v1.js';
export { printNetworkReport } from './print-network-report.v1.js';
export { printProgrammeReport } from './print-programme-report.v1.js';
