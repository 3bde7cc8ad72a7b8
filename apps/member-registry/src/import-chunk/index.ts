export { checkCells } from './check-cells.js';
export { settle } from './import-chunk.domain.js';
export type { AcceptedRow, ChunkResult, ImportedRow, RefusedRow, RowNote } from './import-chunk.domain.js';
export { ImportChunkModule } from './import-chunk.module.js';
export { ImportChunkRepository } from './import-chunk.repository.js';
export { readMark } from './read-mark.js';
