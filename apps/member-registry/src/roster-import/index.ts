export { MissingPeople } from './missing-people.js';
export { requiredHeaders } from './roster-headers.js';
export { RosterImporter } from './roster-importer.js';
export { RosterImportModule } from './roster-import.module.js';
