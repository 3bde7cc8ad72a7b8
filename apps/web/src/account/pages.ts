import { pagesOf } from '../shell/page-route.js';

/** The pages before the sign-in: nobody needs an account to open them. */
export const openAccountPages = pagesOf('account', [
  { path: '/sign-in', load: async () => (await import('./sign-in-page.js')).SignInPage },
  { path: '/code', load: async () => (await import('./code-page.js')).CodePage },
  { path: '/password-reset', load: async () => (await import('./password-reset-page.js')).PasswordResetPage },
]);
