import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { reviseTableNote } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../challenge/index.js';
import { DiscussionTables } from '../discussion-table/index.js';
import { standing } from '../meeting/index.js';
import { checkRevision, decideTableNote } from './table-note.domain.js';
import { TableNoteRepository } from './table-note.repository.js';
import { tableNoteView } from './table-note-view.js';

/** Writes a note of a table anew. The notes are the table’s: whoever may write there may, until an action is answered. */
@Injectable()
export class ReviseTableNote {
  constructor(
    private readonly tables: DiscussionTables,
    private readonly notes: TableNoteRepository,
  ) {}

  async execute(
    { tableNote, version, ...written }: InputOf<typeof reviseTableNote>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof reviseTableNote>> {
    const viewer = viewerOf(caller);
    const { meeting: found, people } = await this.tables.get(written, viewer);
    standing(found);
    const stored = await this.notes.find(tableNote);
    const { meeting, round, table } = written;
    const isHere = stored?.meeting === meeting && stored.round === round && stored.table === table;
    if (!stored || !isHere) throw new DomainError('table-note-not-found');
    checkRevision(stored, viewer);
    if (stored.version !== version) throw new DomainError('changed-meanwhile');
    const decided = decideTableNote(written, people);
    const { unasked: _, ...rest } = stored;
    // Another doer is to be asked; what the first one answered is not the other's.
    const isOthers = decided.doer !== stored.doer;
    const fresh = { outcome: null, ...(decided.doer !== null && { unasked: true as const }) };
    await this.notes.save(isOthers ? rest : stored, { ...decided, ...(isOthers && fresh) }, new Date());
    const kept = await this.notes.find(tableNote);
    if (!kept) throw new DomainError('table-note-not-found');
    return tableNoteView(kept);
  }
}
