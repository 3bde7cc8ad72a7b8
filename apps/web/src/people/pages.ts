import { pagesOf } from '../shell/page-route.js';

/** The people of the rosters: finding somebody, what they learn, enrolling them. */
export const peoplePages = pagesOf('people', [
  { path: '/people', load: async () => (await import('./people-page.js')).PeoplePage },
  { path: '/people/:person', load: async () => (await import('./person-page.js')).PersonPage },
  { path: '/programmes/:id/enrol', load: async () => (await import('./enrol-page.js')).EnrolPage },
]);
