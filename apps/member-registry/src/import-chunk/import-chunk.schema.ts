import { part, tenantCollection } from '#persistence';
import type { ChunkResult, Counts } from './import-chunk.domain.js';

/**
 * Some hundred rows of an import. Written before the work as a plan, and again after it with what was done: a crash in
 * between leaves the plan, and the repetition knows what this import made.
 */
export interface ImportChunkDocument extends ChunkResult {
  /** Follows from import and number. */
  readonly _id: string;
  readonly tenant: string;
  readonly importId: string;
  readonly number: number;
  readonly done: boolean;
  readonly counts: Counts;
}

const accepted = part({
  row: Number,
  outcome: String,
  person: String,
  enrols: Boolean,
  note: String,
  before: String,
  after: String,
});
const refused = part({ row: Number, code: String, field: String });
const counts = part({
  rows: Number,
  created: Number,
  updated: Number,
  unchanged: Number,
  enrolled: Number,
  refused: Number,
});

export const importChunks = tenantCollection({
  name: 'import_chunks',
  fields: { importId: String, number: Number, done: Boolean, accepted: [accepted], refused: [refused], counts },
  personal: { ids: 'taken out all the same: EraseImportFiles' },
  indexes: [{ keys: { tenant: 1, importId: 1, number: 1 }, unique: true }],
});
