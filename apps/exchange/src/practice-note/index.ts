export { PracticeNoteModule } from './practice-note.module.js';
export { PracticeNoteRepository } from './practice-note.repository.js';
