export { EraseImportFiles } from './erase-import-files.js';
export { FileImportModule } from './file-import.module.js';
export { runFileImport } from './run-file-import.job.js';
