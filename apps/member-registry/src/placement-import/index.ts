export { requiredHeaders } from './placement-headers.js';
export { PlacementImporter } from './placement-importer.js';
export { PlacementImportModule } from './placement-import.module.js';
