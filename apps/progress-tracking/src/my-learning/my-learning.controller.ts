import type { AllowedCaller, InputOf } from '#contracts';
import { getMyCourse, getMyLearning, mayLearn } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMyCourse } from './get-my-course.js';
import { GetMyLearning } from './get-my-learning.js';
import { MayLearn } from './may-learn.js';

@Controller()
export class MyLearningController {
  constructor(
    private readonly getting: GetMyLearning,
    private readonly gettingCourse: GetMyCourse,
    private readonly judging: MayLearn,
  ) {}

  @Handles(getMyLearning)
  get(_input: InputOf<typeof getMyLearning>, caller: AllowedCaller) {
    return this.getting.execute(caller);
  }

  @Handles(getMyCourse)
  getCourse(input: InputOf<typeof getMyCourse>, caller: AllowedCaller) {
    return this.gettingCourse.execute(input, caller);
  }

  @Handles(mayLearn)
  may(input: InputOf<typeof mayLearn>) {
    return this.judging.execute(input);
  }
}
