import type { AllowedCaller, InputOf } from '#contracts';
import { getMunicipalityReport, getMunicipalityReportVersion } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetMunicipalityReportVersion } from './get-municipality-report-version.js';
import { GetMunicipalityReport } from './get-municipality-report.js';

@Controller()
export class MunicipalityReportController {
  constructor(
    private readonly getting: GetMunicipalityReport,
    private readonly versions: GetMunicipalityReportVersion,
  ) {}

  @Handles(getMunicipalityReportVersion)
  getVersion(input: InputOf<typeof getMunicipalityReportVersion>) {
    return this.versions.execute(input);
  }

  @Handles(getMunicipalityReport)
  get(input: InputOf<typeof getMunicipalityReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
