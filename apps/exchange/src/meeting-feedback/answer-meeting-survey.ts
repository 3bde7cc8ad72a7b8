import { DomainError, type InputOf, type OutputOf } from '#contracts';
import { SATISFACTION_SCALE, type answerMeetingSurvey } from '#contracts/exchange';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, withPlace } from '../attendee/index.js';
import { Meetings, standing } from '../meeting/index.js';
import { feedbackView } from './feedback-view.js';
import { MeetingFeedbackRepository } from './meeting-feedback.repository.js';

/** Keeps what an official says for somebody of the municipality who came: one answer for each, the last counts. */
@Injectable()
export class AnswerMeetingSurvey {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
    private readonly feedback: MeetingFeedbackRepository,
  ) {}

  async execute({
    meeting,
    attendee,
    voice,
    consent,
    ...said
  }: InputOf<typeof answerMeetingSurvey>): Promise<OutputOf<typeof answerMeetingSurvey>> {
    const municipality = requireTenant();
    const { startsAt, capacity } = standing(await this.meetings.get(meeting, municipality));
    const now = new Date();
    const came = withPlace(await this.attendees.listApplied(meeting), capacity).find(
      (one) => one._id === attendee && one.municipality === municipality && one.attendance !== 'absent',
    );
    if (!came) throw new DomainError('attendee-not-found');
    if (startsAt > now) throw new DomainError('meeting-not-begun');
    if (new Set(said.helped).size < said.helped.length) throw new DomainError('choice-twice');
    const { municipalityName } = came;
    const agreed = voice === null ? ({ voice, consent: 'no' } as const) : { voice, consent };
    const about = { _id: attendee, meeting, municipality, municipalityName };
    const kept = { ...about, ...said, scale: SATISFACTION_SCALE, ...agreed };
    await retryWhenChanged(() => this.feedback.keep(kept, now));
    return feedbackView(kept);
  }
}
