import type { CheckMonths } from '#contracts/outcomes';
import { acrossTenants, Database, insertOnce, naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { checkpoints, type CheckpointDocument } from './placement-check.schema.js';

const MOST_LINKS = 5;

@Injectable()
export class CheckpointRepository {
  private readonly model: Model<CheckpointDocument>;

  constructor(database: Database) {
    this.model = database.model<CheckpointDocument>(checkpoints);
  }

  static idOf(enrolment: string, months: CheckMonths): string {
    return naturalId('placement-checkpoint', enrolment, String(months));
  }

  find(id: string): Promise<CheckpointDocument | null> {
    return this.model.findById(id).lean<CheckpointDocument>().exec();
  }

  async idsOf(enrolments: readonly string[]): Promise<string[]> {
    const found = await this.model.find({ enrolment: { $in: [...enrolments] } }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  findByHash(hash: string): Promise<CheckpointDocument | null> {
    return this.model.findOne({ hashes: hash }).lean<CheckpointDocument>().exec();
  }

  /** Of a programme, or of one enrolment in it. */
  list(
    of: { readonly programme: string; readonly enrolment?: string },
    after: string,
    limit: number,
  ): Promise<CheckpointDocument[]> {
    return this.model
      .find({ ...of, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean<CheckpointDocument[]>()
      .exec();
  }

  /** Makes a checkpoint once; with an end for mails, marked that one is to be posted. */
  async make(made: Omit<CheckpointDocument, '_id' | 'tenant' | 'hashes' | 'owesMail'>): Promise<void> {
    const _id = CheckpointRepository.idOf(made.enrolment, made.months);
    const mail = made.until && { owesMail: true as const };
    await insertOnce(this.model, { ...made, _id, tenant: requireTenant(), hashes: [], ...mail });
  }

  async addLink(_id: string, hash: string): Promise<void> {
    await this.model.updateOne({ _id }, { $push: { hashes: { $each: [hash], $slice: -MOST_LINKS } } });
  }

  async markPosted(_id: string): Promise<void> {
    await this.model.updateOne({ _id }, { $unset: { owesMail: 1 } });
  }

  /** Of all municipalities: whose mail is to be posted. */
  owing(limit: number): Promise<Pick<CheckpointDocument, '_id' | 'tenant'>[]> {
    return acrossTenants('checkpoints that owe a mail', () =>
      this.model
        .find({ owesMail: true }, { tenant: 1 })
        .limit(limit)
        .lean<Pick<CheckpointDocument, '_id' | 'tenant'>[]>()
        .exec(),
    );
  }
}
