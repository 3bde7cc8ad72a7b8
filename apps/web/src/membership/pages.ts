import { pagesOf } from '../shell/page-route.js';

/** Joining the network: nobody needs an account to open these. */
export const joiningPages = pagesOf('membership', [
  { path: '/join', load: async () => (await import('./join-page.js')).JoinPage },
  {
    path: '/membership-application',
    load: async () => (await import('./membership-application-page.js')).MembershipApplicationPage,
  },
  { path: '/letter-code', load: async () => (await import('./letter-code-page.js')).LetterCodePage },
]);

/** Memberships for the secretariat, and each for its own office. */
export const membershipPages = pagesOf('membership', [
  { path: '/directory', load: async () => (await import('./directory-page.js')).DirectoryPage },
  {
    path: '/memberships/:municipality/directory-entry',
    load: async () => (await import('./directory-entry-page.js')).DirectoryEntryPage,
  },
  { path: '/memberships', load: async () => (await import('./memberships-page.js')).MembershipsPage },
  {
    path: '/memberships/applications/:application/letter',
    load: async () => (await import('./letter-page.js')).LetterPage,
  },
  { path: '/memberships/:municipality', load: async () => (await import('./membership-page.js')).MembershipPage },
  {
    path: '/memberships/:municipality/declaration',
    load: async () => (await import('./declaration-page.js')).DeclarationPage,
  },
]);
