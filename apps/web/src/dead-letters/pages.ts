import { pagesOf } from '../shell/page-route.js';

/** What the platform gave up, for the secretariat. */
export const deadLetterPages = pagesOf('dead-letters', [
  { path: '/dead-letters', load: async () => (await import('./dead-letters-page.js')).DeadLettersPage },
]);
