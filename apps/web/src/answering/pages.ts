import { pagesOf } from '../shell/page-route.js';

/** What a learner who is signed in is asked. */
export const answeringPages = pagesOf('answering', [
  { path: '/my-surveys/:enrolment/:wave', load: async () => (await import('./my-survey-page.js')).MySurveyPage },
]);
