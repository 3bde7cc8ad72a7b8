import type { AllowedCaller, InputOf } from '#contracts';
import { getLesson } from '#contracts/catalog';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetLesson } from './get-lesson.js';

@Controller()
export class LessonController {
  constructor(private readonly getting: GetLesson) {}

  @Handles(getLesson)
  get(input: InputOf<typeof getLesson>, caller: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
