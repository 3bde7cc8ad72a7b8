import { pagesOf } from '../shell/page-route.js';

/** 監査記録: who did what, and whether the record is whole. */
export const auditPages = pagesOf('audit', [
  { path: '/audit', load: async () => (await import('./audit-page.js')).AuditPage },
  { path: '/audit/chain', load: async () => (await import('./chain-page.js')).ChainPage },
  { path: '/audit/:entry', load: async () => (await import('./entry-page.js')).EntryPage },
]);
