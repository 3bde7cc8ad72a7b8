import { pagesOf } from '../shell/page-route.js';

/** What members share with one another. */
export const exchangePages = pagesOf('exchange', [
  { path: '/exchange', load: async () => (await import('./practices-page.js')).PracticesPage },
  { path: '/exchange/practices/new', load: async () => (await import('./new-practice-page.js')).NewPracticePage },
  { path: '/exchange/practices/:practice', load: async () => (await import('./practice-page.js')).PracticePage },
  { path: '/exchange/practices/:practice/draft', load: async () => (await import('./draft-page.js')).DraftPage },
  {
    path: '/exchange/practices/:practice/edit',
    load: async () => (await import('./edit-practice-page.js')).EditPracticePage,
  },
  {
    path: '/exchange/reported-things',
    load: async () => (await import('./reported-things-page.js')).ReportedThingsPage,
  },
  { path: '/exchange/challenges', load: async () => (await import('./challenges-page.js')).ChallengesPage },
  { path: '/exchange/search', load: async () => (await import('./search-page.js')).SearchPage },
  { path: '/exchange/challenges/new', load: async () => (await import('./new-challenge-page.js')).NewChallengePage },
  { path: '/exchange/challenges/:challenge', load: async () => (await import('./challenge-page.js')).ChallengePage },
  {
    path: '/exchange/challenges/:challenge/edit',
    load: async () => (await import('./edit-challenge-page.js')).EditChallengePage,
  },
]);
