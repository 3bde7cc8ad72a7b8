import { Module } from '@nestjs/common';
import { LessonModule } from '../lesson/index.js';
import { GradeQuiz } from './grade-quiz.js';
import { GradingController } from './grading.controller.js';

@Module({ imports: [LessonModule], controllers: [GradingController], providers: [GradeQuiz] })
export class GradingModule {}
