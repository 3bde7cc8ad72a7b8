import { pagesOf } from '../shell/page-route.js';

/** What residents and companies may apply for, and what becomes of it: nobody needs an account to open these. */
export const applyingPages = pagesOf('applying', [
  {
    path: '/open-programmes',
    load: async () => (await import('./choose-municipality-page.js')).ChooseMunicipalityPage,
  },
  {
    path: '/open-programmes/:municipality',
    load: async () => (await import('./open-programmes-page.js')).OpenProgrammesPage,
  },
  {
    path: '/open-programmes/:municipality/:programme',
    load: async () => (await import('./open-programme-page.js')).OpenProgrammePage,
  },
  {
    path: '/open-programmes/:municipality/:programme/apply',
    load: async () => (await import('./apply-page.js')).ApplyPage,
  },
  { path: '/application', load: async () => (await import('./application-page.js')).ApplicationPage },
]);
