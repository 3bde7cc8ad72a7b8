export { EraseImportFiles } from './erase-import-files.js';
export { FileImportModule } from './file-import.module.js';
export { FileImportRepository } from './file-import.repository.js';
export { ImportFiles } from './import-files.js';
export { runFileImport } from './run-file-import.job.js';
export { UploadRepository } from './upload.repository.js';
