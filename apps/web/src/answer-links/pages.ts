import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** What mailed links lead to: whoever holds one answers, without an account. */
export const answerLinkPages = pagesOf('answer-links', [
  { path: '/confirmation', load: async () => (await import('./confirmation-page.js')).ConfirmationPage },
  { path: '/company-check', load: async () => (await import('./company-check-page.js')).CompanyCheckPage },
  {
    path: '/reminder-stop',
    load: async () => {
      const [{ ReminderStopPage }] = await Promise.all([import('./reminder-stop-page.js'), loadTexts('mails')]);
      return ReminderStopPage;
    },
  },
  { path: '/news-stop', load: async () => (await import('./news-stop-page.js')).NewsStopPage },
  {
    path: '/placement-check',
    load: async () => {
      const [{ PlacementCheckPage }] = await Promise.all([import('./placement-check-page.js'), loadTexts('answering')]);
      return PlacementCheckPage;
    },
  },
  {
    path: '/survey',
    load: async () => {
      const [{ SurveyLinkPage }] = await Promise.all([import('./survey-link-page.js'), loadTexts('answering')]);
      return SurveyLinkPage;
    },
  },
]);
