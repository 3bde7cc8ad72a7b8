export { FileImportModule } from './file-import.module.js';
export { runFileImport } from './run-file-import.job.js';
