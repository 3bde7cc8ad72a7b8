import { pagesOf } from '../shell/page-route.js';

/** Where anybody verifies a certificate. */
export const verificationPages = pagesOf('certificates', [
  { path: '/certificates', load: async () => (await import('./verification-page.js')).VerificationPage },
]);

/** The certificates of a programme, as the office sees them. */
export const certificatePages = pagesOf('certificates', [
  { path: '/programmes/:id/certificates', load: async () => (await import('./certificates-page.js')).CertificatesPage },
]);
