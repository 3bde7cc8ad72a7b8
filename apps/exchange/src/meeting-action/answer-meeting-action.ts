import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { answerMeetingAction } from '#contracts/exchange';
import { requireTenant, retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Meetings } from '../meeting/index.js';
import { actionView, TableNoteRepository } from '../table-note/index.js';

/** Keeps what became of an action: its own municipality says so, and may say another thing later. */
@Injectable()
export class AnswerMeetingAction {
  constructor(
    private readonly meetings: Meetings,
    private readonly notes: TableNoteRepository,
  ) {}

  async execute({
    meeting,
    tableNote,
    said,
    came,
  }: InputOf<typeof answerMeetingAction>): Promise<OutputOf<typeof answerMeetingAction>> {
    const municipality = requireTenant();
    await this.meetings.get(meeting, municipality);
    return retryWhenChanged(async () => {
      const stored = await this.notes.find(tableNote);
      const isOwn = stored?.meeting === meeting && stored.doer === municipality;
      if (!stored || !isOwn) throw new DomainError('table-note-not-found');
      const now = new Date();
      const outcome = { said, came, at: now };
      await this.notes.save(stored, { outcome }, now);
      return actionView({ ...stored, outcome, version: stored.version + 1 });
    });
  }
}
