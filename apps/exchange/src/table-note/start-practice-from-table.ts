import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { startPracticeFromTable } from '#contracts/exchange';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { DiscussionTables } from '../discussion-table/index.js';
import { StartPractice } from '../practice/index.js';
import { practiceFromNotes } from './practice-from-notes.domain.js';
import { TableNoteRepository } from './table-note.repository.js';

const MOST_NOTES = 300;
const LONGEST_TITLE = 100;

/** Begins a practice with what was written at a table; its own municipality reads it first, and writes on. */
@Injectable()
export class StartPracticeFromTable {
  constructor(
    private readonly tables: DiscussionTables,
    private readonly notes: TableNoteRepository,
    private readonly starting: StartPractice,
  ) {}

  async execute(
    { theme, ...asked }: InputOf<typeof startPracticeFromTable>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof startPracticeFromTable>> {
    const own = requireTenant();
    const { meeting, round, table, people, theme: talkedOf } = await this.tables.get(asked, own);
    const notes = await this.notes.list(meeting._id, { round, table }, null, MOST_NOTES);
    const begun = {
      key: naturalId('practice-of-table', meeting._id, String(round), table, theme),
      theme,
      title: `${talkedOf}（${meeting.title}）`.slice(0, LONGEST_TITLE),
    };
    return this.starting.execute(begun, caller, practiceFromNotes(notes, people, own));
  }
}
