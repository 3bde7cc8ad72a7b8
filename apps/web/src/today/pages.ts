import { pagesOf } from '../shell/page-route.js';

/** What an office sees first. */
export const todayPages = pagesOf('today', [
  { path: '/today', load: async () => (await import('./today-page.js')).TodayPage },
]);
