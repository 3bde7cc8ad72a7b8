import { acrossTenants, Database, isDuplicate } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { useStops, type UseStopDocument } from './use-stop.schema.js';

@Injectable()
export class UseStopRepository {
  private readonly model: Model<UseStopDocument>;

  constructor(database: Database) {
    this.model = database.model<UseStopDocument>(useStops);
  }

  find(person: string): Promise<UseStopDocument | null> {
    return this.model.findById(person).lean<UseStopDocument>().exec();
  }

  /** By person, after `afterId`. */
  list(afterId: string, limit: number): Promise<UseStopDocument[]> {
    return this.model
      .find({ _id: { $gt: afterId } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<UseStopDocument[]>()
      .exec();
  }

  /** Of every municipality. */
  findDue(limit: number): Promise<UseStopDocument[]> {
    return acrossTenants('use stops that are due', () =>
      this.model
        .find({ due: { $exists: true } })
        .limit(limit)
        .lean<UseStopDocument[]>(),
    );
  }

  /** One that is there already stays as it is, but is not lifted any more. */
  async stop(stop: UseStopDocument): Promise<void> {
    try {
      await this.model.insertMany([stop]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.model.updateOne({ _id: stop._id, due: 'lift' }, { $set: { due: 'stop' } });
    }
  }

  async lift(person: string): Promise<void> {
    await this.model.updateOne({ _id: person }, { $set: { due: 'lift' } });
  }

  /** Takes the mark away where it still says the same. */
  async settle(person: string, done: NonNullable<UseStopDocument['due']>): Promise<void> {
    if (done === 'stop') await this.model.updateOne({ _id: person, due: 'stop' }, { $unset: { due: 1 } });
    else await this.model.deleteOne({ _id: person, due: 'lift' });
  }
}
