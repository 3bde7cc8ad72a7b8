import type { AllowedCaller, InputOf } from '#contracts';
import { getProgrammeComparison } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetProgrammeComparison } from './get-programme-comparison.js';

@Controller()
export class ComparisonController {
  constructor(private readonly getting: GetProgrammeComparison) {}

  @Handles(getProgrammeComparison)
  get(input: InputOf<typeof getProgrammeComparison>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }
}
