import type { InputOf } from '#contracts';
import { gradeQuiz } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GradeQuiz } from './grade-quiz.js';

@Controller()
export class GradingController {
  constructor(private readonly grading: GradeQuiz) {}

  @Handles(gradeQuiz)
  grade(input: InputOf<typeof gradeQuiz>) {
    return this.grading.execute(input);
  }
}
