import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, withPlace, type AttendeeDocument } from '../attendee/index.js';
import { Meetings, type MeetingDocument } from '../meeting/index.js';
import { TablePlanRepository } from '../table-plan/index.js';
import { mayJoin } from './table.domain.js';

export interface FoundTable {
  readonly meeting: MeetingDocument;
  readonly round: number;
  readonly table: string;
  readonly theme: string;
  /** Who sits there and does not stay away. */
  readonly people: readonly AttendeeDocument[];
}

export interface TableAddress {
  readonly meeting: string;
  readonly round: number;
  readonly table: string;
}

const LAST_ROUND = 5;

/** The tables of a meeting as far as the viewer (null: the secretariat) may join them. */
@Injectable()
export class DiscussionTables {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
    private readonly plans: TablePlanRepository,
  ) {}

  /** @throws DomainError `meeting-not-found`. */
  async list(id: string, viewer: string | null): Promise<FoundTable[]> {
    const meeting = await this.meetings.get(id, viewer);
    const applied = await this.attendees.listApplied(id);
    const there = withPlace(applied, meeting.capacity).filter(({ attendance }) => attendance !== 'absent');
    const now = new Date();
    const { startsAt, calledOff } = meeting;
    return (await this.plans.upTo(id, LAST_ROUND)).flatMap(({ round, seating }) =>
      meeting.tables.flatMap(({ table, theme }) => {
        const seated = seating.find((one) => one.table === table)?.people ?? [];
        const people = there.filter(({ _id }) => seated.includes(_id));
        const isOpen = people.length > 0 && mayJoin({ startsAt, calledOff, people }, viewer, now);
        return isOpen ? [{ meeting, round, table, theme, people }] : [];
      }),
    );
  }

  /** @throws DomainError `meeting-not-found`; `table-not-found`, likewise where the viewer may not join. */
  async get({ meeting, round, table }: TableAddress, viewer: string | null): Promise<FoundTable> {
    const tables = await this.list(meeting, viewer);
    const found = tables.find((one) => one.round === round && one.table === table);
    if (!found) throw new DomainError('table-not-found');
    return found;
  }
}
