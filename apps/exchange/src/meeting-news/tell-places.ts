import { Sweeps } from '#jobs';
import { Mails } from '#mail';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, withPlace, type AttendeeDocument } from '../attendee/index.js';
import { MeetingRepository } from '../meeting/index.js';

/** Whoever has a place at once is told so by the answer: only when it never came, by mail. */
const ANSWERED_MS = 60_000;

/**
 * Tells applicants whose people waited and have a place now: one mail for each person, then the mark goes. It is about a
 * place that they took, so it goes out at any hour.
 */
@Injectable()
export class TellPlaces {
  constructor(
    private readonly attendees: AttendeeRepository,
    private readonly meetings: MeetingRepository,
    private readonly mails: Mails,
  ) {}

  @Sweeps({ name: 'places-to-tell', everyMs: 2000 })
  async sweep(now = new Date()): Promise<void> {
    const marked = await this.attendees.listWaiting();
    for (const meeting of new Set(marked.map((one) => one.meeting)))
      await this.tell(
        meeting,
        marked.filter((one) => one.meeting === meeting),
        now,
      );
  }

  private async tell(id: string, marked: readonly AttendeeDocument[], now: Date): Promise<void> {
    const meeting = await this.meetings.findVisible(id, null);
    const isOpen = meeting && !meeting.calledOff && meeting.endsAt > now;
    const placed = isOpen ? withPlace(await this.attendees.listApplied(id), meeting.capacity) : [];
    const withPlaces = new Set(placed.map(({ _id }) => _id));
    for (const { _id, appliedBy, appliedAt, municipality, withdrawnAt } of marked) {
      if (!isOpen || withdrawnAt || !appliedBy) await this.attendees.unmark(_id);
      else if (withPlaces.has(_id) && now.getTime() - appliedAt.getTime() > ANSWERED_MS) {
        await this.mails.post({ kind: 'meeting-place', subject: appliedBy, period: _id }, municipality);
        await this.attendees.unmark(_id);
      }
    }
  }
}
