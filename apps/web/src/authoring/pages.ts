import type { ComponentType } from 'react';
import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** Words for courses are those of the pages about them. */
const withWords = async <Module>(
  loading: Promise<Module>,
  page: (module: Module) => ComponentType,
  ...more: readonly string[]
) => {
  const [module] = await Promise.all([loading, loadTexts('courses'), ...more.map(loadTexts)]);
  return page(module);
};

/** Writing a course: its draft, what is told of it, its lessons, how they will look. */
export const authoringPages = pagesOf('authoring', [
  {
    path: '/courses/:course/draft',
    load: () => withWords(import('./draft-page.js'), ({ DraftPage }) => DraftPage),
  },
  {
    path: '/courses/:course/draft/about',
    load: () => withWords(import('./about-page.js'), ({ AboutPage }) => AboutPage),
  },
  {
    path: '/courses/:course/draft/lessons/:lesson',
    load: () => withWords(import('./lesson-page.js'), ({ LessonPage }) => LessonPage),
  },
  {
    path: '/courses/:course/draft/preview',
    load: () => withWords(import('./preview-page.js'), ({ PreviewPage }) => PreviewPage, 'lesson'),
  },
]);
