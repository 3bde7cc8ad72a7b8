import type { AllowedCaller, InputOf } from '#contracts';
import { answerMeetingSurvey, countMeetingResults, listMeetingFeedback } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerMeetingSurvey } from './answer-meeting-survey.js';
import { CountMeetingResults } from './count-meeting-results.js';
import { ListMeetingFeedback } from './list-meeting-feedback.js';

@Controller()
export class MeetingFeedbackController {
  constructor(
    private readonly answering: AnswerMeetingSurvey,
    private readonly listing: ListMeetingFeedback,
    private readonly counting: CountMeetingResults,
  ) {}

  @Handles(answerMeetingSurvey)
  answer(input: InputOf<typeof answerMeetingSurvey>) {
    return this.answering.execute(input);
  }

  @Handles(listMeetingFeedback)
  list(input: InputOf<typeof listMeetingFeedback>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(countMeetingResults)
  count(input: InputOf<typeof countMeetingResults>, caller?: AllowedCaller) {
    return this.counting.execute(input, caller);
  }
}
