import type { AllowedCaller, InputOf } from '#contracts';
import { submitQuizAttempt } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { SubmitQuizAttempt } from './submit-quiz-attempt.js';

@Controller()
export class QuizAttemptController {
  constructor(private readonly submitting: SubmitQuizAttempt) {}

  @Handles(submitQuizAttempt)
  submit(input: InputOf<typeof submitQuizAttempt>, caller: AllowedCaller) {
    return this.submitting.execute(input, caller);
  }
}
