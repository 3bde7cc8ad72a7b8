import { pagesOf } from '../shell/page-route.js';

/** 学ぶ理由 as managers and the office see it; learners have it on their own pages. */
export const reasonPages = pagesOf('reasons', [
  { path: '/programmes/:id/reasons', load: async () => (await import('./reasons-page.js')).ReasonsPage },
  { path: '/challenges', load: async () => (await import('./challenges-page.js')).ChallengesPage },
]);
