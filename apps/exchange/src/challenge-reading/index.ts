export { ChallengeReadingModule } from './challenge-reading.module.js';
