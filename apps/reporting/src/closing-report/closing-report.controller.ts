import type { AllowedCaller, InputOf } from '#contracts';
import { getClosingReport } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetClosingReport } from './get-closing-report.js';

@Controller()
export class ClosingReportController {
  constructor(private readonly getting: GetClosingReport) {}

  @Handles(getClosingReport)
  get(input: InputOf<typeof getClosingReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
