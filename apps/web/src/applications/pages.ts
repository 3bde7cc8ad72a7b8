import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** The office's desk for the applications of a programme. */
export const applicationPages = pagesOf('applications', [
  {
    path: '/programmes/:id/applications',
    load: async () => {
      // What applicants say of themselves is called here as they read it.
      const [{ ApplicationsPage }] = await Promise.all([import('./applications-page.js'), loadTexts('applying')]);
      return ApplicationsPage;
    },
  },
]);
