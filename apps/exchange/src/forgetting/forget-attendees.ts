import { Sweeps } from '#jobs';
import { Injectable } from '@nestjs/common';
import { AttendeeRepository } from '../attendee/index.js';
import { MeetingFeedbackRepository } from '../meeting-feedback/index.js';
import { MeetingPaperRepository } from '../meeting-paper/index.js';
import { MeetingRepository } from '../meeting/index.js';
import { TableNoteRepository } from '../table-note/index.js';
import { TablePlanRepository } from '../table-plan/index.js';

const HOUR_MS = 3_600_000;

/** How long after a meeting the names of those who came are kept: long enough to ask them after 90 days what came of it. */
const KEPT_MS = 180 * 24 * HOUR_MS;

/** Takes names, answers, voices, table plans, what was written at tables and papers never published away when a meeting was long ago; one that was put off counts from when it takes place. */
@Injectable()
export class ForgetAttendees {
  constructor(
    private readonly meetings: MeetingRepository,
    private readonly attendees: AttendeeRepository,
    private readonly plans: TablePlanRepository,
    private readonly notes: TableNoteRepository,
    private readonly feedback: MeetingFeedbackRepository,
    private readonly papers: MeetingPaperRepository,
  ) {}

  @Sweeps({ name: 'attendees-of-old-meetings', everyMs: HOUR_MS })
  async sweep(now = new Date()): Promise<void> {
    const ended = await this.meetings.endedBy(new Date(now.getTime() - KEPT_MS));
    await this.attendees.forget(ended);
    await this.plans.forget(ended);
    await this.notes.forget(ended);
    await this.feedback.forget(ended);
    await this.papers.forget(ended);
  }
}
