import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { callOffMeeting } from '#contracts/exchange';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from './meeting.repository.js';
import { Meetings } from './meetings.js';

/** Calls a meeting off for good; called off again, the first reason stays. Who applied is owed a mail from then on. */
@Injectable()
export class CallOffMeeting {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly meetings: Meetings,
  ) {}

  async execute({ meeting, reason }: InputOf<typeof callOffMeeting>): Promise<OutputOf<typeof callOffMeeting>> {
    await retryWhenChanged(async () => {
      const read = await this.meetings.get(meeting, null);
      if (read.calledOff) return;
      const at = new Date();
      if (read.endsAt <= at) throw new DomainError('meeting-over');
      await this.repository.save(read, { calledOff: { reason, at }, untold: true }, at);
    });
    return this.meetings.view(await this.meetings.get(meeting, null));
  }
}
