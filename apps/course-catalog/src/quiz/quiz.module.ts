import { Module } from '@nestjs/common';
import { QuizController } from './quiz.controller.js';
import { ReadQuizText } from './read-quiz-text.js';

@Module({ controllers: [QuizController], providers: [ReadQuizText] })
export class QuizModule {}
