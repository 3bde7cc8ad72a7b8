import { pagesOf } from '../shell/page-route.js';
import { loadTexts } from '../texts/load-texts.js';

/** Questionnaires of a programme, as the office plans them and reads what came back. */
export const surveyPages = pagesOf('surveys', [
  { path: '/programmes/:id/surveys', load: async () => (await import('./surveys-page.js')).SurveysPage },
  {
    path: '/questionnaires/:key',
    load: async () => {
      const [{ BuilderPage }] = await Promise.all([import('./builder-page.js'), loadTexts('answering')]);
      return BuilderPage;
    },
  },
]);
