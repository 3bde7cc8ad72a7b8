import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { changeMeeting } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { momentsOf } from './call-meeting.js';
import { decideMeeting } from './meeting.domain.js';
import { MeetingRepository } from './meeting.repository.js';
import { Meetings } from './meetings.js';

/** Changes what is written of a meeting, over what was read. */
@Injectable()
export class ChangeMeeting {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly meetings: Meetings,
  ) {}

  async execute({
    meeting,
    version,
    ...written
  }: InputOf<typeof changeMeeting>): Promise<OutputOf<typeof changeMeeting>> {
    const text = decideMeeting(written);
    const read = await this.meetings.getToChange(meeting, version);
    const { people } = await this.meetings.view(read);
    if (text.capacity < people.withPlace) throw new DomainError('capacity-below-places', { places: people.withPlace });
    await this.repository.save(read, { ...text, ...momentsOf(text) }, new Date());
    const kept = await this.meetings.get(meeting, null);
    // Who applied between the count and the saving was told of a place, which stays theirs.
    const { withPlace } = (await this.meetings.view({ ...kept, capacity: read.capacity })).people;
    if (kept.capacity < withPlace) await this.repository.save(kept, { capacity: withPlace }, new Date());
    return this.meetings.view(await this.meetings.get(meeting, null));
  }
}
