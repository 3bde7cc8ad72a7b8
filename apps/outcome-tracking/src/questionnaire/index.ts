export { QuestionnaireModule } from './questionnaire.module.js';
export { QuestionnaireRepository } from './questionnaire.repository.js';
