export { CheckLessonContent } from './check-lesson-content.js';
export { LessonContentRepository } from './lesson-content.repository.js';
export { LessonModule } from './lesson.module.js';
export { withFiles } from './named-files.domain.js';
export { outlineLesson } from './outline-lesson.domain.js';
export { PinnedLessons } from './pinned-lessons.js';
