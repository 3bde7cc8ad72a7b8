import { pagesOf } from '../shell/page-route.js';

/** How completions at providers of learning are read. */
export const learningProviderPages = pagesOf('learning-providers', [
  { path: '/learning-providers', load: async () => (await import('./providers-page.js')).ProvidersPage },
  { path: '/learning-providers/new', load: async () => (await import('./provider-page.js')).ProviderPage },
  { path: '/learning-providers/:provider', load: async () => (await import('./provider-page.js')).ProviderPage },
]);
