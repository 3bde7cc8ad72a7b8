export { handWrittenRoute } from './hand-written-route.js';
export { NoteRefusals } from './note-refusals.js';
export { OperationRoutes } from './operation.routes.js';
export type { RequestParts } from './request-input.js';
