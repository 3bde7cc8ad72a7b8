import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** What mailed links lead to: whoever holds one answers, without an account. */
export const answerLinkPages = pagesOf('answer-links', [
  { path: '/confirmation', load: async () => (await import('./confirmation-page.js')).ConfirmationPage },
  { path: '/reminder-stop', load: async () => (await import('./reminder-stop-page.js')).ReminderStopPage },
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
