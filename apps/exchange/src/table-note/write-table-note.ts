import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { writeTableNote } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { DiscussionTables } from '../discussion-table/index.js';
import { standing } from '../meeting/index.js';
import { OwnName } from '../own-name/index.js';
import { decideTableNote } from './table-note.domain.js';
import { tableNoteIdOf, TableNoteRepository } from './table-note.repository.js';
import { tableNoteView } from './table-note-view.js';

const MOST_NOTES = 300;
const secretariat = { municipality: null, municipalityName: '' };

/** Keeps a note, once for its key: one that comes late or again is answered as it stands now. */
@Injectable()
export class WriteTableNote {
  constructor(
    private readonly tables: DiscussionTables,
    private readonly notes: TableNoteRepository,
    private readonly own: OwnName,
  ) {}

  async execute(
    { key, ...written }: InputOf<typeof writeTableNote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof writeTableNote>> {
    const viewer = viewerOf(caller);
    const _id = tableNoteIdOf(written, viewer, key);
    // Before the table: whoever wrote it may sit elsewhere by now, and is told that it was kept all the same.
    const stored = await this.notes.find(_id);
    if (stored) return tableNoteView(stored);
    const { meeting, round, table, theme, people } = await this.tables.get(written, viewer);
    standing(meeting);
    const decided = decideTableNote(written, people);
    const at = { meeting: meeting._id, round, table };
    if ((await this.notes.count(meeting._id, { round, table })) >= MOST_NOTES)
      throw new DomainError('too-many-table-notes');
    const now = new Date();
    const name = viewer === null ? secretariat : await this.own.get();
    const mark = decided.doer === null ? {} : { unasked: true as const };
    const by = caller?.account ?? null;
    await this.notes.insert({ _id, ...at, theme, ...name, by, ...decided, at: now, outcome: null, ...mark }, now);
    const kept = await this.notes.find(_id);
    if (!kept) throw new DomainError('table-note-not-found');
    return tableNoteView(kept);
  }
}
