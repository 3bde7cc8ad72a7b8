import { pagesOf } from '../shell/page-route.js';

/** Municipalities like ours, and contact with them. */
export const matchingPages = pagesOf('matching', [
  {
    path: '/exchange/similar',
    load: async () => (await import('./similar-page.js')).SimilarPage,
  },
  {
    path: '/exchange/contact-requests',
    load: async () => (await import('./contact-requests-page.js')).ContactRequestsPage,
  },
]);
