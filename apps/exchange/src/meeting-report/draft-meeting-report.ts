import type { InputOf, OutputOf } from '#contracts';
import type { draftMeetingReport } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository, withPlace } from '../attendee/index.js';
import { DiscussionTables } from '../discussion-table/index.js';
import { countResults, MeetingFeedbackRepository } from '../meeting-feedback/index.js';
import { Meetings } from '../meeting/index.js';
import { TableNoteRepository } from '../table-note/index.js';
import { draftReport } from './meeting-report.domain.js';

/** Makes a report of what is known of a meeting now; nothing is kept. */
@Injectable()
export class DraftMeetingReport {
  constructor(
    private readonly meetings: Meetings,
    private readonly attendees: AttendeeRepository,
    private readonly tables: DiscussionTables,
    private readonly notes: TableNoteRepository,
    private readonly feedback: MeetingFeedbackRepository,
  ) {}

  async execute({ meeting }: InputOf<typeof draftMeetingReport>): Promise<OutputOf<typeof draftMeetingReport>> {
    const { title, startsAt, place, capacity } = await this.meetings.get(meeting, null);
    const people = withPlace(await this.attendees.listApplied(meeting), capacity);
    const tables = await this.tables.list(meeting, null);
    const [notes, voices] = [await this.notes.listAll(meeting), await this.feedback.list(meeting)];
    const actions = notes.filter(({ kind }) => kind === 'action');
    const rounds = [...new Set(tables.map(({ round }) => round))].map((round) => ({
      round,
      tables: tables.filter((one) => one.round === round).map((one) => ({ ...one, people: one.people.length })),
    }));
    // Members will read it: of what was counted only what they may be told.
    const results = countResults(voices, actions, { all: false });
    return { text: draftReport({ title, startsAt, place, people, rounds, notes, results, voices }) };
  }
}
