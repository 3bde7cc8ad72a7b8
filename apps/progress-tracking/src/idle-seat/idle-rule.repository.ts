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

  /** What was said for these programmes. */
  async findMany(programmes: readonly string[]): Promise<ReadonlyMap<string, IdleRuleDocument>> {
    const found = await this.model.find({ _id: { $in: [...programmes] } }).lean<IdleRuleDocument[]>();
    return new Map(found.map((rule) => [rule._id, rule]));
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
  async say(programme: string, { days, purchase }: Pick<IdleRuleDocument, 'days' | 'purchase'>): Promise<void> {
    const unsaid = { _id: programme, tenant: requireTenant(), days: null, purchase, number: 0, lookedOn: null };
    await insertOnce(this.model, unsaid);
    await this.model.updateOne(
      { _id: programme, $or: [{ days: { $ne: days } }, { purchase: { $ne: purchase } }] },
      { $set: { days, purchase, lookedOn: null }, $inc: { number: 1 } },
    );
  }

  /** Not where another rule was said meanwhile. */
  async noteLooked({ _id, number }: IdleRuleDocument, lookedOn: string): Promise<void> {
    await this.model.updateOne({ _id, number }, { $set: { lookedOn } });
  }
}
