import type { AllowedCaller, InputOf } from '#contracts';
import {
  getProgrammeBreakdown,
  getProgrammeReport,
  getProgrammeReportVersion,
  listFormulas,
} from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetProgrammeBreakdown } from './get-programme-breakdown.js';
import { GetProgrammeReport } from './get-programme-report.js';
import { GetProgrammeReportVersion } from './get-programme-report-version.js';
import { ListFormulas } from './list-formulas.js';

@Controller()
export class ProgrammeReportController {
  constructor(
    private readonly getting: GetProgrammeReport,
    private readonly breakingDown: GetProgrammeBreakdown,
    private readonly versions: GetProgrammeReportVersion,
    private readonly formulas: ListFormulas,
  ) {}

  @Handles(getProgrammeReport)
  get(input: InputOf<typeof getProgrammeReport>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(getProgrammeReportVersion)
  getVersion(input: InputOf<typeof getProgrammeReportVersion>) {
    return this.versions.execute(input);
  }

  @Handles(getProgrammeBreakdown)
  breakDown(input: InputOf<typeof getProgrammeBreakdown>, caller?: AllowedCaller) {
    return this.breakingDown.execute(input, caller);
  }

  @Handles(listFormulas)
  listFormulas() {
    return this.formulas.execute();
  }
}
