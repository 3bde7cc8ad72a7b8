export { askedQuestion, checkQuiz, drawQuestions } from './quiz.domain.js';
export { QuizModule } from './quiz.module.js';
