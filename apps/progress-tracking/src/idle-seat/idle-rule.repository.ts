import { acrossTenants, Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { idleRules, type IdleRuleDocument } from './seat-ask.schema.js';

@Injectable()
export class IdleRuleRepository {
  private readonly model: Model<IdleRuleDocument>;

  constructor(database: Database) {
    this.model = database.model<IdleRuleDocument>(idleRules);
  }

  find(programme: string): Promise<IdleRuleDocument | null> {
    return this.model.findById(programme).lean<IdleRuleDocument>().exec();
  }

  /** The programmes among these that ask seats back. */
  async askingAmong(programmes: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.model.distinct('_id', { _id: { $in: [...programmes] }, days: { $ne: null } });
    return new Set(found);
  }

  /** Of every municipality: where nobody has looked yet on this day. */
  toLook(today: string): Promise<IdleRuleDocument[]> {
    return acrossTenants('programmes that ask seats back', () =>
      this.model
        .find({ lookedOn: { $ne: today } })
        .lean<IdleRuleDocument[]>()
        .exec(),
    );
  }

  /** The same again is no other rule. */
  async say(programme: string, days: number | null): Promise<void> {
    await insertOnce(this.model, { _id: programme, tenant: requireTenant(), days: null, number: 0, lookedOn: null });
    await this.model.updateOne(
      { _id: programme, days: { $ne: days } },
      { $set: { days, lookedOn: null }, $inc: { number: 1 } },
    );
  }

  /** Not where another rule was said meanwhile. */
  async noteLooked({ _id, number }: IdleRuleDocument, lookedOn: string): Promise<void> {
    await this.model.updateOne({ _id, number }, { $set: { lookedOn } });
  }
}
