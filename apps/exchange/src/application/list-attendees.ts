import { fitting, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { listAttendees } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository } from '../attendee/index.js';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { attendeeView } from './attendee-view.js';

/** Who takes part or waits, in order, as far as the caller may see them. */
@Injectable()
export class ListAttendees {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
  ) {}

  async execute(
    { meeting, limit, cursor }: InputOf<typeof listAttendees>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listAttendees>> {
    const viewer = viewerOf(caller);
    const { capacity } = await this.meetings.get(meeting, viewer);
    const applied = await this.attendees.listApplied(meeting);
    const after = placeOf(cursor);
    const rest = applied.filter(
      ({ place, municipality }) => place > after && (viewer === null || municipality === viewer),
    );
    const views = rest.slice(0, limit).map((stored) => attendeeView(stored, applied, capacity));
    const items = views.slice(0, fitting(views.map((view) => Buffer.byteLength(JSON.stringify(view)))));
    const last = rest[items.length - 1];
    return { items, nextCursor: rest.length > items.length && last ? String(last.place) : null };
  }
}

/** The place in the order after which the page begins; 0, the beginning, also for what is no cursor of ours. */
const placeOf = (cursor: string | undefined): number => (/^\d{1,6}$/.test(cursor ?? '') ? Number(cursor) : 0);
