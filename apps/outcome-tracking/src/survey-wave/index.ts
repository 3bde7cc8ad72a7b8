export { SurveyInvitationRepository } from './survey-invitation.repository.js';
export { surveyInvitations, type SurveyInvitationDocument } from './survey-invitation.schema.js';
export { SurveyMails } from './survey-mails.js';
export { SurveyPlanRepository } from './survey-plan.repository.js';
export { SurveyWaveModule } from './survey-wave.module.js';
export { isClosed } from './survey-window.domain.js';
