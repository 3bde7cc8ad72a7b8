import { pagesOf } from '../shell/page-route.js';

/** What a joint purchase costs each buyer: invoices and settlement. */
export const procurementBillingPages = pagesOf(
  'procurement-billing',
  [{ path: '/purchases/:purchase/invoices', load: async () => (await import('./invoices-page.js')).InvoicesPage }],
  ['procurement'],
);
