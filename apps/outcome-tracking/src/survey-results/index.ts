export { SurveyResultsModule } from './survey-results.module.js';
