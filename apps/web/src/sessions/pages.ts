import { pagesOf } from '../shell/page-route.js';

/** 集合研修: planned and received by the office, found and attended by learners. */
export const sessionPages = pagesOf('sessions', [
  { path: '/programmes/:id/sessions', load: async () => (await import('./sessions-page.js')).SessionsPage },
  { path: '/sessions/:session', load: async () => (await import('./reception-page.js')).ReceptionPage },
  { path: '/sessions/:session/code', load: async () => (await import('./code-page.js')).CodePage },
  { path: '/my-sessions', load: async () => (await import('./my-sessions-page.js')).MySessionsPage },
  { path: '/my-sessions/:session', load: async () => (await import('./my-session-page.js')).MySessionPage },
]);
