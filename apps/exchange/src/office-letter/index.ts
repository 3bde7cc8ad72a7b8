export { OfficeLetterModule } from './office-letter.module.js';
export { OfficeLetters } from './office-letters.js';
