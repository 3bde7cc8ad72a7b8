export { PracticeReadingModule } from './practice-reading.module.js';
