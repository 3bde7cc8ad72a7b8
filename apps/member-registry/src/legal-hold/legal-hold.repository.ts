import { Database, insertOnce } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { legalHolds, type LegalHoldDocument } from './legal-hold.schema.js';

@Injectable()
export class LegalHolds {
  private readonly model: Model<LegalHoldDocument>;

  constructor(database: Database) {
    this.model = database.model<LegalHoldDocument>(legalHolds);
  }

  find(person: string): Promise<LegalHoldDocument | null> {
    return this.model.findById(person).lean<LegalHoldDocument>().exec();
  }

  /** Those of these people whose records are held. */
  async heldOf(people: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(await this.model.distinct('_id', { _id: { $in: [...people] } }));
  }

  /** One that is there already stays as it is. */
  async hold(hold: LegalHoldDocument): Promise<void> {
    await insertOnce(this.model, hold);
  }

  async release(person: string): Promise<void> {
    await this.model.deleteOne({ _id: person });
  }
}
