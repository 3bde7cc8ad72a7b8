export { ChallengeModule } from './challenge.module.js';
export { ChallengeRepository } from './challenge.repository.js';
export type { ChallengeDocument } from './challenge.schema.js';
export { viewerOf } from './viewer-of.js';
