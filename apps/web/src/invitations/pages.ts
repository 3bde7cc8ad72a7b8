import { pagesOf } from '../shell/page-route.js';

/** Learners of a roster: inviting them, who has not come yet, slips for those without an address. */
export const invitationPages = pagesOf('invitations', [
  { path: '/invitations', load: async () => (await import('./invite-roster-page.js')).InviteRosterPage },
  { path: '/invitations/not-signed-in', load: async () => (await import('./not-signed-in-page.js')).NotSignedInPage },
  { path: '/invitations/slips', load: async () => (await import('./slips-page.js')).SlipsPage },
  { path: '/invitations/:run', load: async () => (await import('./run-page.js')).RunPage },
]);
