import type { AllowedCaller, InputOf } from '#contracts';
import {
  answerMeetingQuestionnaire,
  applyToMeeting,
  countMeetingChallenges,
  listAttendees,
  markAttendance,
  withdrawAttendee,
} from '#contracts/exchange';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AnswerMeetingQuestionnaire } from './answer-meeting-questionnaire.js';
import { ApplyToMeeting } from './apply-to-meeting.js';
import { CountMeetingChallenges } from './count-meeting-challenges.js';
import { ListAttendees } from './list-attendees.js';
import { MarkAttendance } from './mark-attendance.js';
import { WithdrawAttendee } from './withdraw-attendee.js';

@Controller()
export class ApplicationController {
  constructor(
    private readonly applying: ApplyToMeeting,
    private readonly withdrawing: WithdrawAttendee,
    private readonly answering: AnswerMeetingQuestionnaire,
    private readonly marking: MarkAttendance,
    private readonly listing: ListAttendees,
    private readonly counting: CountMeetingChallenges,
  ) {}

  @Handles(applyToMeeting)
  apply(input: InputOf<typeof applyToMeeting>, caller?: AllowedCaller) {
    return this.applying.execute(input, caller);
  }

  @Handles(withdrawAttendee)
  withdraw(input: InputOf<typeof withdrawAttendee>) {
    return this.withdrawing.execute(input);
  }

  @Handles(answerMeetingQuestionnaire)
  answer(input: InputOf<typeof answerMeetingQuestionnaire>) {
    return this.answering.execute(input);
  }

  @Handles(markAttendance)
  mark(input: InputOf<typeof markAttendance>) {
    return this.marking.execute(input);
  }

  @Handles(listAttendees)
  list(input: InputOf<typeof listAttendees>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(countMeetingChallenges)
  count(input: InputOf<typeof countMeetingChallenges>, caller?: AllowedCaller) {
    return this.counting.execute(input, caller);
  }
}
