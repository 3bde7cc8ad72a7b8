export { AnswerMails } from './answer-mails.js';
export { ChallengeAnswerRepository } from './challenge-answer.repository.js';
export { ChallengeAnswerModule } from './challenge-answer.module.js';
