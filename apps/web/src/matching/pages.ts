import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** Municipalities like ours, and contact with them. */
export const matchingPages = pagesOf('matching', [
  {
    path: '/exchange/similar',
    load: async () => {
      const [{ SimilarPage }] = await Promise.all([import('./similar-page.js'), loadTexts('exchange')]);
      return SimilarPage;
    },
  },
  {
    path: '/exchange/contact-requests',
    load: async () => {
      const [{ ContactRequestsPage }] = await Promise.all([
        import('./contact-requests-page.js'),
        loadTexts('exchange'),
      ]);
      return ContactRequestsPage;
    },
  },
]);
