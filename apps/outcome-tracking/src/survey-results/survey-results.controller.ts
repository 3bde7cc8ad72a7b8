import type { InputOf } from '#contracts';
import { getSurveyResults } from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetSurveyResults } from './get-survey-results.js';

@Controller()
export class SurveyResultsController {
  constructor(private readonly getting: GetSurveyResults) {}

  @Handles(getSurveyResults)
  get(input: InputOf<typeof getSurveyResults>) {
    return this.getting.execute(input);
  }
}
