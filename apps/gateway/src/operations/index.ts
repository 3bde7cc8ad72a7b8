export { NoteRefusals } from './note-refusals.js';
export { OperationRoutes } from './operation.routes.js';
export { requestInput, type RequestParts } from './request-input.js';
