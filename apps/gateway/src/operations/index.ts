export { linkRoute } from './link-route.js';
export { NoteRefusals } from './note-refusals.js';
export { OperationRoutes } from './operation.routes.js';
export { requestInput } from './request-input.js';
