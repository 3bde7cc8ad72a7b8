import type { AllowedCaller, InputOf } from '#contracts';
import { getMyLesson } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMyLesson } from './get-my-lesson.js';

@Controller()
export class MyLessonController {
  constructor(private readonly getting: GetMyLesson) {}

  @Handles(getMyLesson)
  get(input: InputOf<typeof getMyLesson>, caller: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
