export { attemptsLeft, seedOf } from './quiz-record.domain.js';
export { quizRecordId, QuizRecordRepository } from './quiz-record.repository.js';
export { QuizAttemptModule } from './quiz-attempt.module.js';
