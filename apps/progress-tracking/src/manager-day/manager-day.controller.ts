import type { AllowedCaller, InputOf } from '#contracts';
import { getManagerDay } from '#contracts/progress';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetManagerDay } from './get-manager-day.js';

@Controller()
export class ManagerDayController {
  constructor(private readonly getting: GetManagerDay) {}

  @Handles(getManagerDay)
  get(_: InputOf<typeof getManagerDay>, caller: AllowedCaller) {
    return this.getting.execute(caller);
  }
}
