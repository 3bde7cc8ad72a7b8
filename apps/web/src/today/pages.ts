import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** What an office sees first. Mails that are stuck are named as in the send log. */
export const todayPages = pagesOf('today', [
  {
    path: '/today',
    load: async () => {
      const [{ TodayPage }] = await Promise.all([import('./today-page.js'), loadTexts('mails')]);
      return TodayPage;
    },
  },
]);
