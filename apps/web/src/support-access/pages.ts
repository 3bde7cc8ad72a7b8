import { pagesOf } from '../shell/page-route.js';

/** サポート閲覧: letting the secretariat read here for some hours. */
export const supportAccessPages = pagesOf('support-access', [
  { path: '/support-access', load: async () => (await import('./support-access-page.js')).SupportAccessPage },
]);
