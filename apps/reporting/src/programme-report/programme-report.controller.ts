import type { AllowedCaller, InputOf } from '#contracts';
import { getProgrammeReport } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetProgrammeReport } from './get-programme-report.js';

@Controller()
export class ProgrammeReportController {
  constructor(private readonly getting: GetProgrammeReport) {}

  @Handles(getProgrammeReport)
  get(input: InputOf<typeof getProgrammeReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
