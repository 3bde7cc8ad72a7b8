import { pagesOf } from '../shell/page-route.js';

/** What members buy together. */
export const procurementPages = pagesOf('procurement', [
  { path: '/purchases', load: async () => (await import('./purchases-page.js')).PurchasesPage },
  { path: '/purchases/new', load: async () => (await import('./new-purchase-page.js')).NewPurchasePage },
  { path: '/purchases/:purchase/plan', load: async () => (await import('./edit-plan-page.js')).EditPlanPage },
  { path: '/purchases/:purchase', load: async () => (await import('./purchase-page.js')).PurchasePage },
  { path: '/purchases/:purchase/documents', load: async () => (await import('./documents-page.js')).DocumentsPage },
]);
