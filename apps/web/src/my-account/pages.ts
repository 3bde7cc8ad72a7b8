import { pagesOf } from '../shell/page-route.js';

/** What is one’s own: sign-in, roles, devices. */
export const myAccountPages = pagesOf('my-account', [
  { path: '/account', load: async () => (await import('./account-page.js')).AccountPage },
  { path: '/account/profile', load: async () => (await import('./profile-page.js')).ProfilePage },
  { path: '/account/lend-role', load: async () => (await import('./lend-role-page.js')).LendRolePage },
  { path: '/account/password', load: async () => (await import('./password-page.js')).PasswordPage },
]);

/** It shows the recovery codes when the session has ended already, and so asks for a session itself. */
export const authenticatorPages = pagesOf('my-account', [
  { path: '/account/authenticator', load: async () => (await import('./authenticator-page.js')).AuthenticatorPage },
]);
