import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** The people of the rosters: finding somebody, what they learn, enrolling them. */
export const peoplePages = pagesOf('people', [
  { path: '/people', load: async () => (await import('./people-page.js')).PeoplePage },
  {
    path: '/people/:person',
    load: async () => {
      const [{ PersonPage }] = await Promise.all([
        import('./person-page.js'),
        loadTexts('answering'),
        loadTexts('uses-at-work'),
      ]);
      return PersonPage;
    },
  },
  { path: '/programmes/:id/enrol', load: async () => (await import('./enrol-page.js')).EnrolPage },
]);
