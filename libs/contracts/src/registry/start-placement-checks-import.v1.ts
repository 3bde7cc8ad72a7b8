import { recordsImport } from './records-import.js';

/** Behind `POST /imports/placement-checks`. */
export const startPlacementChecksImport = recordsImport(
  'registry.start-placement-checks-import.v1',
  'Import what was answered on paper about work three and six months after completion',
);
