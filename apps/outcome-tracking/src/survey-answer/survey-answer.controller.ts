import type { AllowedCaller, InputOf } from '#contracts';
import {
  answerSurvey,
  answerSurveyByLink,
  getSurvey,
  inspectSurvey,
  listMySurveys,
  submitSurveyResponse,
} from '#contracts/outcomes';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerSurvey } from './answer-survey.js';
import { AnswerSurveyByLink } from './answer-survey-by-link.js';
import { GetSurvey } from './get-survey.js';
import { InspectSurvey } from './inspect-survey.js';
import { ListMySurveys } from './list-my-surveys.js';
import { SubmitSurveyResponse } from './submit-survey-response.js';

@Controller()
export class SurveyAnswerController {
  constructor(
    private readonly listing: ListMySurveys,
    private readonly getting: GetSurvey,
    private readonly answering: AnswerSurvey,
    private readonly inspecting: InspectSurvey,
    private readonly answeringByLink: AnswerSurveyByLink,
    private readonly submitting: SubmitSurveyResponse,
  ) {}

  @Handles(listMySurveys)
  listMine(_: InputOf<typeof listMySurveys>, caller?: AllowedCaller) {
    return this.listing.execute(caller);
  }

  @Handles(getSurvey)
  get(input: InputOf<typeof getSurvey>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(answerSurvey)
  answer(input: InputOf<typeof answerSurvey>, caller?: AllowedCaller) {
    return this.answering.execute(input, caller);
  }

  @Handles(inspectSurvey)
  inspect(input: InputOf<typeof inspectSurvey>) {
    return this.inspecting.execute(input);
  }

  @Handles(answerSurveyByLink)
  answerByLink(input: InputOf<typeof answerSurveyByLink>) {
    return this.answeringByLink.execute(input);
  }

  @Handles(submitSurveyResponse)
  submit(input: InputOf<typeof submitSurveyResponse>, caller?: AllowedCaller) {
    return this.submitting.execute(input, caller);
  }
}
