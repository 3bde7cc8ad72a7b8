import type { InputOf } from '#contracts';
import { readQuizText } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ReadQuizText } from './read-quiz-text.js';

@Controller()
export class QuizController {
  constructor(private readonly reading: ReadQuizText) {}

  @Handles(readQuizText)
  read(input: InputOf<typeof readQuizText>) {
    return this.reading.execute(input);
  }
}
