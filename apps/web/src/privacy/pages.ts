import { pagesOf } from '../shell/page-route.js';

/** What people may ask for about their own data, and what the office owes them. */
export const privacyPages = pagesOf('privacy', [
  { path: '/privacy', load: async () => (await import('./privacy-page.js')).PrivacyPage },
  { path: '/privacy/people/:person', load: async () => (await import('./person-page.js')).PersonPage },
  {
    path: '/privacy/people/:person/correction',
    load: async () => (await import('./correction-page.js')).CorrectionPage,
  },
  { path: '/privacy/people/:person/erasure', load: async () => (await import('./erasure-page.js')).ErasurePage },
  { path: '/privacy/disclosures/:disclosure', load: async () => (await import('./disclosure-page.js')).DisclosurePage },
  { path: '/privacy/erasures/:erasure', load: async () => (await import('./erasure-state-page.js')).ErasureStatePage },
  { path: '/privacy/retention', load: async () => (await import('./retention-page.js')).RetentionPage },
  {
    path: '/privacy/retention/:programme',
    load: async () => (await import('./retention-preview-page.js')).RetentionPreviewPage,
  },
  { path: '/privacy/register', load: async () => (await import('./register-page.js')).RegisterPage },
]);
