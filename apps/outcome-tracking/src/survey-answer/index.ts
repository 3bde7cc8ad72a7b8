export { SurveyAnswerModule } from './survey-answer.module.js';
