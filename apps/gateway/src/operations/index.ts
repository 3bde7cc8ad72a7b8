export { linkInput } from './link-input.js';
export { NoteRefusals } from './note-refusals.js';
export { OperationRoutes } from './operation.routes.js';
