export { AnonymousAnswerModule } from './anonymous-answer.module.js';
export { AnonymousAnswerRepository } from './anonymous-answer.repository.js';
export { KeepAnonymousAnswer } from './keep-anonymous-answer.js';
