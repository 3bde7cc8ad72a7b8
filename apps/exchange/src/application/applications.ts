import { DomainError, type OutputOf } from '#contracts';
import type { applyToMeeting } from '#contracts/exchange';
import { retryWhenChanged, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, type AttendeeDocument } from '../attendee/index.js';
import { Meetings, standing, type MeetingDocument } from '../meeting/index.js';
import { attendeeView } from './attendee-view.js';

/** Who applied for a meeting, found and changed as far as the one who asks may see them. */
@Injectable()
export class Applications {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
  ) {}

  /** A meeting that takes place and can still be applied for. @throws DomainError `meeting-called-off`, and as `meetingToCome`. */
  async openMeeting(meeting: string, viewer: string | null): Promise<MeetingDocument> {
    return standing(await this.meetingToCome(meeting, viewer));
  }

  /** @throws DomainError `meeting-not-found`, `meeting-over`. */
  async meetingToCome(meeting: string, viewer: string | null): Promise<MeetingDocument> {
    const found = await this.meetings.get(meeting, viewer);
    if (found.endsAt <= new Date()) throw new DomainError('meeting-over');
    return found;
  }

  /**
   * Changes somebody who takes part or waits.
   * @param viewer Whose people are seen: a municipality’s own, or everybody (null: the secretariat).
   * @throws DomainError `attendee-not-found`.
   */
  async change(
    meeting: MeetingDocument,
    attendee: string,
    viewer: string | null,
    changes: Partial<State<AttendeeDocument>>,
  ): Promise<OutputOf<typeof applyToMeeting>> {
    await retryWhenChanged(async () => {
      const stored = await this.attendees.find(attendee);
      const isSeen = stored?.meeting === meeting._id && (viewer === null || stored.municipality === viewer);
      if (!stored || !isSeen || stored.withdrawnAt) throw new DomainError('attendee-not-found');
      await this.attendees.save(stored, changes, new Date());
    });
    return this.view(meeting, attendee);
  }

  /** @throws DomainError `attendee-not-found`. */
  async view(meeting: MeetingDocument, attendee: string): Promise<OutputOf<typeof applyToMeeting>> {
    const applied = await this.attendees.listApplied(meeting._id);
    const found = applied.find(({ _id }) => _id === attendee);
    if (!found) throw new DomainError('attendee-not-found');
    return attendeeView(found, applied, meeting.capacity);
  }
}
