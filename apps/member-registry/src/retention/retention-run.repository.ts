import { acrossTenants, Database, isDuplicate, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { retentionRuns, type RetentionRunDocument } from './retention-run.schema.js';

type Confirmed = Pick<RetentionRunDocument, 'programme' | 'preview' | 'confirmedBy' | 'confirmedAt' | 'planned'>;

const idOf = (programme: string, dueOn: string) => naturalId('retention', requireTenant(), programme, dueOn);

@Injectable()
export class RetentionRunRepository {
  private readonly model: Model<RetentionRunDocument>;

  constructor(database: Database) {
    this.model = database.model<RetentionRunDocument>(retentionRuns);
  }

  find(programme: string, dueOn: string): Promise<RetentionRunDocument | null> {
    return this.model.findById(idOf(programme, dueOn)).lean<RetentionRunDocument>().exec();
  }

  /** Of every municipality. */
  findDue(limit: number): Promise<RetentionRunDocument[]> {
    return acrossTenants('retention runs that are due', () =>
      this.model.find({ due: true }).limit(limit).lean<RetentionRunDocument[]>(),
    );
  }

  /** One that is under way stays; one that is done goes over what is left. */
  async start(dueOn: string, confirmed: Confirmed): Promise<RetentionRunDocument> {
    const _id = idOf(confirmed.programme, dueOn);
    const fresh = { ...confirmed, due: true, cursor: '', doneAt: null } as const;
    try {
      await this.model.insertMany([{ _id, tenant: requireTenant(), ...fresh }]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await this.model.updateOne({ _id, due: { $exists: false } } as object, { $set: fresh });
    }
    return (await this.find(confirmed.programme, dueOn)) as RetentionRunDocument;
  }

  /** Goes on from where the run stood when it was read. */
  async advance({ _id, cursor: from }: RetentionRunDocument, cursor: string | null): Promise<void> {
    await this.model.updateOne({ _id, due: true, cursor: from }, { $set: { cursor } });
  }

  async finish(_id: string, doneAt: Date): Promise<void> {
    await this.model.updateOne({ _id, due: true }, { $set: { doneAt }, $unset: { due: 1 } });
  }
}
