export { markedIds, markOf } from './closings.domain.js';
export { stepDocumentView, streamedDocument } from './step-document-view.js';
export { StepDocumentModule } from './step-document.module.js';
export { StepDocumentRepository } from './step-document.repository.js';
export type { StoredDocument } from './step-document.schema.js';
