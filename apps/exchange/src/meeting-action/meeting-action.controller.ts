import type { AllowedCaller, InputOf } from '#contracts';
import { answerMeetingAction, listMeetingActions } from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerMeetingAction } from './answer-meeting-action.js';
import { ListMeetingActions } from './list-meeting-actions.js';

@Controller()
export class MeetingActionController {
  constructor(
    private readonly listing: ListMeetingActions,
    private readonly answering: AnswerMeetingAction,
  ) {}

  @Handles(listMeetingActions)
  list(input: InputOf<typeof listMeetingActions>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(answerMeetingAction)
  answer(input: InputOf<typeof answerMeetingAction>) {
    return this.answering.execute(input);
  }
}
