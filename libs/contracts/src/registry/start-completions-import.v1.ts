import { recordsImport } from './records-import.js';

/** Behind `POST /imports/completions`. */
export const startCompletionsImport = recordsImport(
  'registry.start-completions-import.v1',
  'Import completions of lessons that are learned at a provider',
);
