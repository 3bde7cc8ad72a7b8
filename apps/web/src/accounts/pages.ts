import { pagesOf } from '../shell/page-route.js';

/** Who may do what, here or in the network. */
export const accountsPages = pagesOf('accounts', [
  { path: '/accounts', load: async () => (await import('./accounts-page.js')).AccountsPage },
  { path: '/accounts/new', load: async () => (await import('./invite-page.js')).InvitePage },
  { path: '/accounts/:account', load: async () => (await import('./account-page.js')).AccountPage },
  { path: '/admissions/new', load: async () => (await import('./admit-page.js')).AdmitPage },
]);
