import { acrossTenants, Database, requireTenant, upsertParts } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { followUps, type FollowUpDocument } from './follow-up.schema.js';

@Injectable()
export class FollowUpRepository {
  private readonly model: Model<FollowUpDocument>;

  constructor(database: Database) {
    this.model = database.model<FollowUpDocument>(followUps);
  }

  /** Keeps a part where the stored one is older. */
  async put(
    _id: string,
    part: 'enrolment' | 'progress',
    value: NonNullable<FollowUpDocument['enrolment']> | NonNullable<FollowUpDocument['progress']>,
  ): Promise<void> {
    await upsertParts(this.model, [{ _id, tenant: requireTenant(), part, value: { ...value } }]);
  }

  /** Enrolments of a programme whose wave is due by a day that counts from the enrolment, or the completion. */
  dueForWave(programme: string, wave: string, from: 'enrolment' | 'completion', until: string, limit: number) {
    const due =
      from === 'enrolment'
        ? { 'enrolment.programme': programme, 'enrolment.enrolledOn': { $lte: until } }
        : { 'progress.programme': programme, 'progress.completedOn': { $lte: until } };
    return this.ids({ ...due, invited: { $ne: wave } }, limit);
  }

  /** Of any municipality: completed by that day, and nothing made of so many months after it yet. */
  dueForCheck(months: number, until: string, limit: number): Promise<Pick<FollowUpDocument, '_id' | 'tenant'>[]> {
    return acrossTenants('enrolments whose placement is to be checked', () =>
      this.ids({ 'progress.completedOn': { $lte: until }, checked: { $ne: months } }, limit),
    );
  }

  async markInvited(ids: readonly string[], wave: string): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $addToSet: { invited: wave } });
  }

  async markChecked(ids: readonly string[], months: number): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...ids] } }, { $addToSet: { checked: months } });
  }

  /** The owner says that it is not completed, or on another day: its next event says so too. */
  async forgetCompletion(_id: string, until: string): Promise<void> {
    const filter = { _id, 'progress.completedOn': { $lte: until } };
    await this.model.updateOne(filter, { $set: { 'progress.completedOn': null } });
  }

  private ids(filter: object, limit: number): Promise<Pick<FollowUpDocument, '_id' | 'tenant'>[]> {
    return this.model
      .find(filter, { tenant: 1 })
      .limit(limit)
      .lean<Pick<FollowUpDocument, '_id' | 'tenant'>[]>()
      .exec();
  }
}
