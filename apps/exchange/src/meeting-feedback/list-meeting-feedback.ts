import { fitting, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listMeetingFeedback } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { feedbackView } from './feedback-view.js';
import { MeetingFeedbackRepository } from './meeting-feedback.repository.js';

/** What those who came said, as far as the caller may read it. */
@Injectable()
export class ListMeetingFeedback {
  constructor(
    private readonly meetings: Meetings,
    private readonly feedback: MeetingFeedbackRepository,
  ) {}

  async execute(
    { meeting, limit, cursor }: InputOf<typeof listMeetingFeedback>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listMeetingFeedback>> {
    const viewer = viewerOf(caller);
    await this.meetings.get(meeting, viewer);
    const found = (await this.feedback.list(meeting, cursor)).filter(
      ({ municipality }) => viewer === null || municipality === viewer,
    );
    const views = found.slice(0, limit).map(feedbackView);
    const items = views.slice(0, fitting(views.map((view) => Buffer.byteLength(JSON.stringify(view)))));
    return { items, nextCursor: found.length > items.length ? (items.at(-1)?.attendee ?? null) : null };
  }
}
