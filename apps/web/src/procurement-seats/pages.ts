import { pagesOf } from '../shell/page-route.js';

/** A buyer's seats of a joint purchase. */
export const procurementSeatPages = pagesOf(
  'procurement-seats',
  [{ path: '/purchases/:purchase/seats', load: async () => (await import('./seats-page.js')).SeatsPage }],
  ['procurement'],
);
