import { pagesOf } from '../shell/page-route.js';

/** 実務活用 as a learner reports it. */
export const usesAtWorkPages = pagesOf('uses-at-work', [
  { path: '/my-uses', load: async () => (await import('./my-uses-page.js')).MyUsesPage },
]);
