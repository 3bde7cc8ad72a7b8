import { recordsImport } from './records-import.js';

/** Behind `POST /imports/placements`. */
export const startPlacementsImport = recordsImport(
  'registry.start-placements-import.v1',
  'Import the placements (就職状況) that the office has checked',
);
