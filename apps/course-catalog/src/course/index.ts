export {
  checkLessons,
  minutesOf,
  textsOf,
  visibleToOf,
  type CourseContent,
  type OutlineLesson,
} from './course.domain.js';
export { CourseModule } from './course.module.js';
export { CourseRepository } from './course.repository.js';
export { factsOf, lessonView, sharedView, visibilityOf } from './course-view.domain.js';
export { newestOf } from './newest-of.js';
export { outlineFields } from './outline.schema.js';
export { OwnPurchases } from './own-purchases.js';
export { PinnedVersions } from './pinned-versions.js';
export { PublishContent } from './publish-content.js';
