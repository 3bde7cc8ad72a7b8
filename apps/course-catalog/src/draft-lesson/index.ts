export { DraftLessonModule } from './draft-lesson.module.js';
