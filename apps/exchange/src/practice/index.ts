export { StartPractice } from './start-practice.js';
export { editionOf, openEditions, type Reader } from './practice.domain.js';
export { PracticeModule } from './practice.module.js';
export { PracticeRepository } from './practice.repository.js';
export { readerOf } from './reader-of.js';
export type { PracticeContentDocument, PracticeDocument } from './practice.schema.js';
