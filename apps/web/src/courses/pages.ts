import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** Courses as the office has them: ours and those of others, what becomes of them. */
export const coursePages = pagesOf('courses', [
  { path: '/courses', load: async () => (await import('./courses-page.js')).CoursesPage },
  { path: '/courses/new', load: async () => (await import('./new-course-page.js')).NewCoursePage },
  { path: '/courses/video-hosts', load: async () => (await import('./video-hosts-page.js')).VideoHostsPage },
  { path: '/courses/:course', load: async () => (await import('./course-page.js')).CoursePage },
  { path: '/courses/:course/copy', load: async () => (await import('./copy-page.js')).CopyPage },
  { path: '/courses/:course/sharing', load: async () => (await import('./sharing-page.js')).SharingPage },
  {
    path: '/courses/:course/preview',
    load: async () => {
      const [{ CoursePreviewPage }] = await Promise.all([import('./preview-page.js'), loadTexts('lesson')]);
      return CoursePreviewPage;
    },
  },
]);
