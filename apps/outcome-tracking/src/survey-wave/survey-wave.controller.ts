import type { InputOf } from '#contracts';
import { planSurveys } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { PlanSurveys } from './plan-surveys.js';

@Controller()
export class SurveyWaveController {
  constructor(private readonly planning: PlanSurveys) {}

  @Handles(planSurveys)
  plan(input: InputOf<typeof planSurveys>) {
    return this.planning.execute(input);
  }
}
