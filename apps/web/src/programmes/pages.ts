import { pagesOf } from '../shell/page-route.js';

/** Programmes (事業) as the office runs them, and how those stand who learn in them. */
export const programmePages = pagesOf('programmes', [
  { path: '/programmes', load: async () => (await import('./programmes-page.js')).ProgrammesPage },
  { path: '/own-people', load: async () => (await import('./own-people-page.js')).OwnPeoplePage },
  { path: '/programmes/new', load: async () => (await import('./new-programme-page.js')).NewProgrammePage },
  { path: '/programmes/:id/edit', load: async () => (await import('./edit-programme-page.js')).EditProgrammePage },
  { path: '/programmes/:id/learners', load: async () => (await import('./learners-page.js')).LearnersPage },
]);
