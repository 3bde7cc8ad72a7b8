import { pagesOf } from '../shell/page-route.js';

/** 受講記録の書き出し: rows as files, now and every month. */
export const exportPages = pagesOf('exports', [
  { path: '/exports', load: async () => (await import('./exports-page.js')).ExportsPage },
]);
