import { Database, isDuplicate, naturalId, noteChange } from '#persistence';
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
    try {
      await this.model.insertMany([{ ...entry, purchase, _id: entryIdOf(purchase, entry) }]);
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** For the audit trail of the call going on. */
  note(purchase: string, entry: Entry): void {
    noteChange(this.model, entryIdOf(purchase, entry), null, entry);
  }
}

const entryIdOf = (purchase: string, { place }: Entry): string => naturalId('seat-entry', purchase, String(place));
