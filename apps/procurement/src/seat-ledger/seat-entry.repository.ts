import { crashPoint } from '#observability';
import { Database, insertOnce, naturalId, noteChange } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { Entry } from './ledger.domain.js';
import { seatEntries, type SeatEntryDocument } from './seat-entry.schema.js';

@Injectable()
export class SeatEntryRepository {
  private readonly model: Model<SeatEntryDocument>;

  constructor(database: Database) {
    this.model = database.model<SeatEntryDocument>(seatEntries);
  }

  /** Those after that place, in order. */
  after(purchase: string, place: number, limit: number): Promise<Entry[]> {
    return this.model
      .find({ purchase, place: { $gt: place } })
      .sort({ place: 1 })
      .limit(limit)
      .lean<Entry[]>()
      .exec();
  }

  /** False when its place is taken. */
  async insert(purchase: string, entry: Entry): Promise<boolean> {
    crashPoint('seat-entry-before-insert');
    const isFirst = await insertOnce(this.model, { ...entry, purchase, _id: entryIdOf(purchase, entry) });
    crashPoint('seat-entry-stored-before-answer');
    return isFirst;
  }

  /** For the audit trail of the call going on. */
  note(purchase: string, entry: Entry): void {
    noteChange(this.model, entryIdOf(purchase, entry), null, entry);
  }
}

const entryIdOf = (purchase: string, { place }: Entry): string => naturalId('seat-entry', purchase, String(place));
