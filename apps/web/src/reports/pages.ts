import { pagesOf } from '../shell/page-route.js';

/** Municipality, programme and network reports. */
export const reportPages = pagesOf('reports', [
  { path: '/municipalities/:code', load: async () => (await import('./municipality-page.js')).MunicipalityPage },
  { path: '/programmes/:id', load: async () => (await import('./programme-page.js')).ProgrammePage },
  { path: '/network', load: async () => (await import('./network-page.js')).NetworkPage },
]);
