import { pagesOf } from '../shell/page-route.js';

/** A company's seats in a programme: asking for them, and giving them to its people. */
export const companySeatPages = pagesOf('company-seats', [
  { path: '/programmes/:id/seats', load: async () => (await import('./seats-page.js')).SeatsPage },
]);
