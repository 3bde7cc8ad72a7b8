import { Module } from '@nestjs/common';
import { MyLearningModule } from '../my-learning/index.js';
import { ProgressModule } from '../progress/index.js';
import { QuizAttemptModule } from '../quiz-attempt/index.js';
import { GetMyLesson } from './get-my-lesson.js';
import { MyLessonController } from './my-lesson.controller.js';

@Module({
  imports: [MyLearningModule, ProgressModule, QuizAttemptModule],
  controllers: [MyLessonController],
  providers: [GetMyLesson],
})
export class MyLessonModule {}
