import type { InputOf, OutputOf } from '#contracts';
import type { answerMeetingQuestionnaire } from '#contracts/exchange';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Applications } from './applications.js';
import { decideAnswer } from './questionnaire.domain.js';

/** Keeps what somebody answers before the meeting; the last answer counts. */
@Injectable()
export class AnswerMeetingQuestionnaire {
  constructor(private readonly applications: Applications) {}

  async execute({
    meeting,
    attendee,
    ...written
  }: InputOf<typeof answerMeetingQuestionnaire>): Promise<OutputOf<typeof answerMeetingQuestionnaire>> {
    const municipality = requireTenant();
    const open = await this.applications.openMeeting(meeting, municipality);
    return this.applications.change(open, attendee, municipality, { answer: decideAnswer(written, open.themes) });
  }
}
