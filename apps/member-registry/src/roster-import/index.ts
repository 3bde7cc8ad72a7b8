export { MissingPeople } from './missing-people.js';
export { optionalHeaders, requiredHeaders } from './roster-headers.js';
export { RosterChanges } from './roster-changes.js';
export { RosterImporter } from './roster-importer.js';
export { RosterImportModule } from './roster-import.module.js';
