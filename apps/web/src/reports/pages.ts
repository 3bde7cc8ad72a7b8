import { pagesOf } from '../shell/page-route.js';

/** Municipality, programme and network reports, and what companies are broken down by. */
export const reportPages = pagesOf('reports', [
  { path: '/municipalities/:code', load: async () => (await import('./municipality-page.js')).MunicipalityPage },
  { path: '/programmes/:id', load: async () => (await import('./programme-page.js')).ProgrammePage },
  { path: '/programmes/:id/figures/:figure', load: async () => (await import('./figure-page.js')).FigurePage },
  {
    path: '/programmes/:id/publication',
    load: async () => (await import('./programme-publication-page.js')).ProgrammePublicationPage,
  },
  {
    path: '/municipalities/:code/publication/:fiscalYear',
    load: async () => (await import('./year-publication-page.js')).YearPublicationPage,
  },
  { path: '/companies', load: async () => (await import('./companies-page.js')).CompaniesPage },
  { path: '/network-today', load: async () => (await import('./network-today-page.js')).NetworkTodayPage },
  { path: '/network', load: async () => (await import('./network-page.js')).NetworkPage },
]);
