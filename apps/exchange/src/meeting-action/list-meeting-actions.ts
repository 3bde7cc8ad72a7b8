import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listMeetingActions } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { Meetings } from '../meeting/index.js';
import { actionView, TableNoteRepository } from '../table-note/index.js';

/** What the caller’s municipality will do, at whichever table it was written; the secretariat sees all. */
@Injectable()
export class ListMeetingActions {
  constructor(
    private readonly meetings: Meetings,
    private readonly notes: TableNoteRepository,
  ) {}

  async execute(
    { meeting, limit, cursor }: InputOf<typeof listMeetingActions>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listMeetingActions>> {
    const viewer = viewerOf(caller);
    await this.meetings.get(meeting, viewer);
    const sought = { kind: 'action' as const, ...(viewer !== null && { doer: viewer }) };
    const found = await this.notes.list(meeting, sought, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, actionView);
  }
}
