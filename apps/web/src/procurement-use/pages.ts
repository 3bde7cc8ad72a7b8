import { pagesOf } from '../shell/page-route.js';

/** What became of joint purchases: the use of their seats, prices, and cases for others. */
export const procurementUsePages = pagesOf(
  'procurement-use',
  [
    { path: '/purchases/:purchase/use', load: async () => (await import('./use-page.js')).UsePage },
    { path: '/purchases/cases', load: async () => (await import('./cases-page.js')).CasesPage },
    { path: '/purchases/cases/:purchase', load: async () => (await import('./case-page.js')).CasePage },
    { path: '/purchases/cases/:purchase/edit', load: async () => (await import('./edit-case-page.js')).EditCasePage },
  ],
  ['procurement'],
);
