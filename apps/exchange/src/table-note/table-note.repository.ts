import { beyond, Database, insertVersioned, naturalId, type Place, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { tableNotes, type TableNoteDocument } from './table-note.schema.js';

type Sought = Partial<Pick<TableNoteDocument, 'round' | 'table' | 'kind' | 'doer'>>;

@Injectable()
export class TableNoteRepository {
  private readonly model: Model<TableNoteDocument>;

  constructor(database: Database) {
    this.model = database.model<TableNoteDocument>(tableNotes);
  }

  find(id: string): Promise<TableNoteDocument | null> {
    return this.model.findById(id).lean<TableNoteDocument>().exec();
  }

  /** Of a meeting, the oldest first, after that place. */
  list(meeting: string, sought: Sought, after: Place | null, limit: number): Promise<TableNoteDocument[]> {
    return this.model
      .find({ meeting, ...sought, ...beyond('at', after, 1) })
      .sort({ at: 1, _id: 1 })
      .limit(limit)
      .lean<TableNoteDocument[]>()
      .exec();
  }

  /** All of a meeting, without their words. */
  listAll(meeting: string): Promise<Pick<TableNoteDocument, 'kind' | 'theme' | 'doer' | 'outcome'>[]> {
    return this.model
      .find({ meeting }, { kind: 1, theme: 1, doer: 1, 'outcome.said': 1 })
      .lean<TableNoteDocument[]>()
      .exec();
  }

  count(meeting: string, sought: Sought): Promise<number> {
    return this.model.countDocuments({ meeting, ...sought }).exec();
  }

  /** Actions of these meetings whose doers have not been asked yet. */
  listUnasked(meetings: readonly string[], limit: number): Promise<TableNoteDocument[]> {
    return this.model
      .find({ unasked: true, meeting: { $in: meetings } })
      .limit(limit)
      .lean<TableNoteDocument[]>()
      .exec();
  }

  async unmark(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { unasked: true } });
  }

  /** False when it is there already. */
  insert(note: State<TableNoteDocument>, now: Date): Promise<boolean> {
    return insertVersioned(this.model, note, now);
  }

  /** @throws DomainError `changed-meanwhile` when somebody else saved first. */
  save(read: TableNoteDocument, changes: Partial<State<TableNoteDocument>>, now: Date): Promise<void> {
    return saveOver(this.model, read, changes, now);
  }

  /** That one of these accounts wrote a note. */
  async forgetWriters(accounts: readonly string[]): Promise<void> {
    await this.model.updateMany({ by: { $in: [...accounts] } }, { $set: { by: null }, $inc: { version: 1 } });
  }

  /** Takes the words and accounts out of the notes of these meetings; that they were, and what was answered, stays. */
  async forget(meetings: readonly string[]): Promise<void> {
    const of = { meeting: { $in: meetings } };
    await this.model.updateMany(
      { ...of, text: { $ne: '' } },
      { $set: { text: '', by: null }, $unset: { unasked: true }, $inc: { version: 1 } },
    );
    await this.model.updateMany(
      { ...of, 'outcome.came': { $nin: ['', null] } },
      { $set: { 'outcome.came': '' }, $inc: { version: 1 } },
    );
  }
}

export const tableNoteIdOf = (
  { meeting, round, table }: Pick<TableNoteDocument, 'meeting' | 'round' | 'table'>,
  municipality: string | null,
  key: string,
): string => naturalId('table-note', meeting, String(round), table, municipality ?? '', key);
