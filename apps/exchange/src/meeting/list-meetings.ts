import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listMeetings } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { MeetingRepository } from './meeting.repository.js';
import { listedMeeting } from './meetings.js';

/** Meetings that the caller is invited to, page by page. */
@Injectable()
export class ListMeetings {
  constructor(private readonly meetings: MeetingRepository) {}

  async execute(
    { limit, cursor, when, kind }: InputOf<typeof listMeetings>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listMeetings>> {
    const sought = { when, kind, now: new Date() };
    const found = await this.meetings.list(viewerOf(caller), sought, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ startsAt }) => startsAt, listedMeeting);
  }
}
