import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { countMeetingResults } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { TableNoteRepository } from '../table-note/index.js';
import { MeetingFeedbackRepository } from './meeting-feedback.repository.js';
import { countResults } from './results.domain.js';

/** What was said of a meeting and became of it: members are told what several municipalities said, the secretariat all. */
@Injectable()
export class CountMeetingResults {
  constructor(
    private readonly meetings: Meetings,
    private readonly feedback: MeetingFeedbackRepository,
    private readonly notes: TableNoteRepository,
  ) {}

  async execute(
    { meeting }: InputOf<typeof countMeetingResults>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof countMeetingResults>> {
    const viewer = viewerOf(caller);
    await this.meetings.get(meeting, viewer);
    const [feedback, notes] = [await this.feedback.list(meeting), await this.notes.listAll(meeting)];
    const actions = notes.filter(({ kind }) => kind === 'action');
    return countResults(feedback, actions, { all: viewer === null });
  }
}
