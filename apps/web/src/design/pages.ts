import { pagesOf } from '../shell/page-route.js';

/** The living list of components: public, without data. */
export const designPages = pagesOf('design', [
  { path: '/design', load: async () => (await import('./design-page.js')).DesignPage },
]);
