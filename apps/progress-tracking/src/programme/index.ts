export { checkNotClosed, closed, isClosed, reopened, seatsDue } from './closing.domain.js';
export { OpenProgramme } from './open-programme.js';
export { checkMayBegin, isLate, pathFor, waitsFor } from './path.domain.js';
export { decideOpen } from './programme.domain.js';
export type { Pin } from './programme.domain.js';
export { planOf, privacyOf, recordingTermsOf } from './programme-view.domain.js';
export { ProgrammeModule } from './programme.module.js';
export { ProgrammeRepository } from './programme.repository.js';
export type { ProgrammeDocument } from './programme.schema.js';
