export type { Pin } from './programme.domain.js';
export { privacyOf } from './programme-view.domain.js';
export { ProgrammeModule } from './programme.module.js';
export { ProgrammeRepository } from './programme.repository.js';
export type { ProgrammeDocument } from './programme.schema.js';
