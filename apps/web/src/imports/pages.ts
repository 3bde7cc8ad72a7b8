import { pagesOf } from '../shell/page-route.js';

/** What became of a file that was handed in. */
export const importPages = pagesOf('imports', [
  { path: '/imports/:importId', load: async () => (await import('./import-page.js')).ImportPage },
]);
