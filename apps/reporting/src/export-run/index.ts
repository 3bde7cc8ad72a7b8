export { EraseExports } from './erase-exports.js';
export { ExportRunModule } from './export-run.module.js';
export { ExportRunRepository } from './export-run.repository.js';
export { makeExport } from './make-export.job.js';
export { StartExport } from './start-export.js';
