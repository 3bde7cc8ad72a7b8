import { pagesOf } from '../shell/page-route.js';

/** Where anybody verifies a certificate. */
export const certificatePages = pagesOf('certificates', [
  { path: '/certificates', load: async () => (await import('./verification-page.js')).VerificationPage },
]);
