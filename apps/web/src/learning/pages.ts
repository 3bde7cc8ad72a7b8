import { loadTexts } from '../texts/load-texts.js';
import { pagesOf } from '../shell/page-route.js';

/** A learner's own pages: what is to be learned, a course, a lesson, what was learned. */
export const learningPages = pagesOf('learning', [
  { path: '/learning', load: async () => (await import('./learning-page.js')).LearningPage },
  {
    path: '/learning/:enrolment/courses/:course',
    load: async () => (await import('./course-page.js')).CoursePage,
  },
  {
    path: '/learning/:enrolment/courses/:course/lessons/:lesson',
    load: async () => {
      const [{ LessonPage }] = await Promise.all([import('./lesson-page.js'), loadTexts('lesson')]);
      // The way back stays open when the network goes meanwhile.
      void Promise.all([import('./course-page.js'), import('./learning-page.js')]).catch(() => undefined);
      return LessonPage;
    },
  },
  { path: '/my-record', load: async () => (await import('./record-page.js')).RecordPage },
]);
