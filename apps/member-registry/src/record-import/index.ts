export { optionalHeaders, requiredHeaders } from './record-headers.js';
export { RecordImporter } from './record-importer.js';
export { RecordImportModule } from './record-import.module.js';
