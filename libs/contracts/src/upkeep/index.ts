export { checkService } from './check-service.v1.js';
export { listDeadLetters } from './list-dead-letters.v1.js';
export { replayDeadLetter } from './replay-dead-letter.v1.js';
