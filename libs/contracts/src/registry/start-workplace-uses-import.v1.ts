import { recordsImport } from './records-import.js';

/** Behind `POST /imports/workplace-uses`. */
export const startWorkplaceUsesImport = recordsImport(
  'registry.start-workplace-uses-import.v1',
  'Import uses at work (実務活用) that departments or companies have told',
);
