import type { Caller, InputOf } from '#contracts';
import { getMyLearning } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMyLearning } from './get-my-learning.js';

@Controller()
export class MyLearningController {
  constructor(private readonly getting: GetMyLearning) {}

  @Handles(getMyLearning)
  get(_input: InputOf<typeof getMyLearning>, caller: Caller) {
    return this.getting.execute(caller);
  }
}
