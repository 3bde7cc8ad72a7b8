import { acrossTenants, Database } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { invitationRuns, type InvitationRunDocument } from './invitation-run.schema.js';

export type DueRun = Pick<InvitationRunDocument, '_id' | 'tenant' | 'createdAt'>;

@Injectable()
export class InvitationRunRepository {
  private readonly model: Model<InvitationRunDocument>;

  constructor(database: Database) {
    this.model = database.model<InvitationRunDocument>(invitationRuns);
  }

  find(id: string): Promise<InvitationRunDocument | null> {
    return this.model.findById(id).lean<InvitationRunDocument>().exec();
  }

  async insert(run: InvitationRunDocument): Promise<void> {
    await this.model.insertMany([run]);
  }

  /** How many of the municipality's runs are not done yet. */
  countDue(): Promise<number> {
    return this.model.countDocuments({ due: true }).exec();
  }

  /** Of every municipality, oldest first. */
  findDue(limit: number): Promise<DueRun[]> {
    return acrossTenants('invitation runs that are due', () =>
      this.model.find({ due: true }, { tenant: 1, createdAt: 1 }).sort({ createdAt: 1 }).limit(limit).lean<DueRun[]>(),
    );
  }

  /** Goes on from where the run stood when it was read; false when somebody else has gone on. */
  async advance(
    { _id, cursor: from }: InvitationRunDocument,
    to: Pick<InvitationRunDocument, 'cursor' | 'counts' | 'first'>,
  ): Promise<boolean> {
    const { matchedCount } = await this.model.updateOne({ _id, due: true, cursor: from }, { $set: to });
    return matchedCount === 1;
  }

  async end(_id: string, finishedAt: Date): Promise<void> {
    await this.model.updateOne({ _id, due: true }, { $set: { finishedAt }, $unset: { due: 1 } });
  }

  /** Takes people out of what is kept of runs; the counts stay. */
  async forget(people: readonly string[]): Promise<void> {
    const ids = [...people];
    for (const list of ['people', 'first.mail', 'first.slip', 'first.already'])
      await this.model.updateMany({ [list]: { $in: ids } }, { $pull: { [list]: { $in: ids } } } as object);
  }
}
