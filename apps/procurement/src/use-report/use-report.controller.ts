import type { AllowedCaller, InputOf } from '#contracts';
import { getUseReport } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetUseReport } from './get-use-report.js';

@Controller()
export class UseReportController {
  constructor(private readonly getting: GetUseReport) {}

  @Handles(getUseReport)
  get(input: InputOf<typeof getUseReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
