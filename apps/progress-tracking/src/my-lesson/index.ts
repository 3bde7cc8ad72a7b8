export { MyLessonModule } from './my-lesson.module.js';
