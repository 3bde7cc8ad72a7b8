import { pagesOf } from '../shell/page-route.js';

/** 人事異動: a list handed in, looked at, approved, and taken back until its day. */
export const transferPages = pagesOf('transfers', [
  { path: '/transfers', load: async () => (await import('./transfers-page.js')).TransfersPage },
  { path: '/transfers/:transferList', load: async () => (await import('./transfer-list-page.js')).TransferListPage },
]);
