export { ForgetWriters } from './forget-writers.js';
export { actionView } from './table-note-view.js';
export { TableNoteModule } from './table-note.module.js';
export { TableNoteRepository } from './table-note.repository.js';
export type { TableNoteDocument } from './table-note.schema.js';
