export { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
export { SurveyInvitationRepository } from './survey-invitation.repository.js';
export { SurveyMails } from './survey-mails.js';
export { SurveyModule } from './survey.module.js';
export { SurveyPlanRepository } from './survey-plan.repository.js';
