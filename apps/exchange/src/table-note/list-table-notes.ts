import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listTableNotes } from '#contracts/exchange';
import { pageThatFits, placeOf } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { DiscussionTables } from '../discussion-table/index.js';
import { TableNoteRepository } from './table-note.repository.js';
import { tableNoteView } from './table-note-view.js';

/** What was written at a table. */
@Injectable()
export class ListTableNotes {
  constructor(
    private readonly tables: DiscussionTables,
    private readonly notes: TableNoteRepository,
  ) {}

  async execute(
    { limit, cursor, ...asked }: InputOf<typeof listTableNotes>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listTableNotes>> {
    const { meeting, round, table } = await this.tables.get(asked, viewerOf(caller));
    const found = await this.notes.list(meeting._id, { round, table }, placeOf(cursor), limit + 1);
    return pageThatFits(found, limit, ({ at }) => at, tableNoteView);
  }
}
