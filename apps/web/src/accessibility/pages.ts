import { pagesOf } from '../shell/page-route.js';

/** What was tested for everybody to be able to use these pages. */
export const accessibilityPages = pagesOf('accessibility', [
  { path: '/accessibility', load: async () => (await import('./accessibility-page.js')).AccessibilityPage },
]);
