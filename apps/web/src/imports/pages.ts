import { pagesOf } from '../shell/page-route.js';

/** Files of the office: handing one in, what became of it, all of them. */
export const importPages = pagesOf('imports', [
  { path: '/imports', load: async () => (await import('./imports-page.js')).ImportsPage },
  { path: '/imports/new', load: async () => (await import('./new-import-page.js')).NewImportPage },
  { path: '/imports/:importId', load: async () => (await import('./import-page.js')).ImportPage },
]);
