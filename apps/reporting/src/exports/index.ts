export { breakdownRowName } from './breakdown-table.domain.js';
export { bytesOf, FILES } from './export-file.js';
export type { ExportedTable } from './exported-table.domain.js';
export { ExportsModule } from './exports.module.js';
export { figuresInWords } from './programme-table.domain.js';
