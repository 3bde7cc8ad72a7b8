export { AnswerMails } from './answer-mails.js';
export { ChallengeAnswerModule } from './challenge-answer.module.js';
