import type { AllowedCaller, InputOf } from '#contracts';
import { getMunicipalityReport } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMunicipalityReport } from './get-municipality-report.js';

@Controller()
export class MunicipalityReportController {
  constructor(private readonly getting: GetMunicipalityReport) {}

  @Handles(getMunicipalityReport)
  get(input: InputOf<typeof getMunicipalityReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
