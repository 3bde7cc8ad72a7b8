import { DomainError, MeetingId, MunicipalityCode, type OutputOf } from '#contracts';
import type { getMeeting, ListedMeeting } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, countPeople } from '../attendee/index.js';
import { MeetingRepository } from './meeting.repository.js';
import type { MeetingDocument } from './meeting.schema.js';

/** Meetings as they are answered, with how many take part. */
@Injectable()
export class Meetings {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly attendees: AttendeeRepository,
  ) {}

  /** @throws DomainError `meeting-not-found`, likewise where the viewer (null: the secretariat) is not invited. */
  async get(id: string, viewer: string | null): Promise<MeetingDocument> {
    const found = await this.meetings.findVisible(id, viewer);
    if (!found) throw new DomainError('meeting-not-found');
    return found;
  }

  /** The meeting at the version that was read. @throws DomainError `meeting-not-found`, `changed-meanwhile`, `meeting-called-off`. */
  async getToChange(id: string, version: number): Promise<MeetingDocument> {
    const found = await this.get(id, null);
    if (found.version !== version) throw new DomainError('changed-meanwhile');
    return standing(found);
  }

  async view(stored: MeetingDocument): Promise<OutputOf<typeof getMeeting>> {
    const { about, capacity, invited, themes, tables, version } = stored;
    const people = countPeople(await this.attendees.listApplied(stored._id), capacity);
    return {
      ...listedMeeting(stored),
      about,
      capacity,
      invited: invited && invited.map((code) => MunicipalityCode.parse(code)),
      themes: [...themes],
      tables: tables.map(({ table, theme, seats }) => ({ table, theme, seats })),
      people,
      version,
    };
  }
}

export const listedMeeting = (stored: MeetingDocument): ListedMeeting => ({
  meeting: MeetingId.parse(stored._id),
  kind: stored.kind,
  form: stored.form,
  title: stored.title,
  startsAt: stored.startsAt.toISOString(),
  endsAt: stored.endsAt.toISOString(),
  place: stored.place,
  calledOff: stored.calledOff?.reason ?? null,
});

/** @throws DomainError `meeting-called-off`. */
export function standing(meeting: MeetingDocument): MeetingDocument {
  if (meeting.calledOff) throw new DomainError('meeting-called-off');
  return meeting;
}
