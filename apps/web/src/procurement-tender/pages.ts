import { pagesOf } from '../shell/page-route.js';

/** The specification of a joint purchase, its quotes, and who leads it. */
export const procurementTenderPages = pagesOf(
  'procurement-tender',
  [
    {
      path: '/purchases/shared-specifications',
      load: async () => (await import('./shared-specifications-page.js')).SharedSpecificationsPage,
    },
    {
      path: '/purchases/shared-specifications/:shared/:version',
      load: async () => (await import('./shared-specification-page.js')).SharedSpecificationPage,
    },
    {
      path: '/purchases/contract-limit',
      load: async () => (await import('./contract-limit-page.js')).ContractLimitPage,
    },
    {
      path: '/purchases/:purchase/specification',
      load: async () => (await import('./specification-page.js')).SpecificationPage,
    },
    {
      path: '/purchases/:purchase/specification/new',
      load: async () => (await import('./new-specification-page.js')).NewSpecificationPage,
    },
    { path: '/purchases/:purchase/quotes', load: async () => (await import('./quotes-page.js')).QuotesPage },
    { path: '/purchases/:purchase/lead', load: async () => (await import('./lead-page.js')).LeadPage },
  ],
  ['procurement'],
);
