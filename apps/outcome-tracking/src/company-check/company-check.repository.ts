import type { CheckMonths } from '#contracts/outcomes';
import { acrossTenants, Database, insertVersioned, naturalId, requireTenant, saveOver, type State } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { CompanyCheck } from './company-check.domain.js';
import { companyChecks, type CompanyCheckDocument } from './company-check.schema.js';

@Injectable()
export class CompanyCheckRepository {
  private readonly model: Model<CompanyCheckDocument>;

  constructor(database: Database) {
    this.model = database.model<CompanyCheckDocument>(companyChecks);
  }

  static idOf(enrolment: string, months: CheckMonths): string {
    return naturalId('company-check', enrolment, String(months));
  }

  find(id: string): Promise<CompanyCheckDocument | null> {
    return this.model.findById(id).lean<CompanyCheckDocument>().exec();
  }

  findByHash(hash: string): Promise<CompanyCheckDocument | null> {
    return this.model.findOne({ hashes: hash }).lean<CompanyCheckDocument>().exec();
  }

  findOf(enrolments: readonly string[]): Promise<CompanyCheckDocument[]> {
    return this.model
      .find({ enrolment: { $in: [...enrolments] } })
      .sort({ months: 1 })
      .lean<CompanyCheckDocument[]>()
      .exec();
  }

  async idsOf(enrolments: readonly string[]): Promise<string[]> {
    return (await this.findOf(enrolments)).map(({ _id }) => _id);
  }

  /**
   * Saves over the document that was read (null: there was none), with the mark that something follows.
   * @returns false when somebody else was faster with the first one.
   */
  async save(read: CompanyCheckDocument | null, check: CompanyCheck, now: Date): Promise<boolean> {
    const _id = CompanyCheckRepository.idOf(check.enrolment, check.months);
    const state: State<CompanyCheckDocument> = { ...check, _id, tenant: requireTenant(), owesWork: true };
    if (!read) return insertVersioned(this.model, state, now);
    await saveOver(this.model, read, state, now);
    return true;
  }

  /** Saves a link that goes out over the document that was read; marks stay as they are. */
  keepLink(read: CompanyCheckDocument, { hashes, until }: CompanyCheck, now: Date): Promise<void> {
    return saveOver(this.model, read, { hashes, until }, now);
  }

  /** What follows from this version is done. */
  async unmark(_id: string, version: number): Promise<void> {
    await this.model.updateOne({ _id, version }, { $unset: { owesWork: 1 } });
  }

  /** Whose work a crash may have cut off: marked since before that moment. */
  findOwing(before: Date, limit: number): Promise<Pick<CompanyCheckDocument, '_id' | 'tenant'>[]> {
    return acrossTenants('checks of companies that owe something', () =>
      this.model
        .find({ owesWork: true, changedAt: { $lt: before } }, { tenant: 1 })
        .sort({ changedAt: 1 })
        .limit(limit)
        .lean<Pick<CompanyCheckDocument, '_id' | 'tenant'>[]>(),
    );
  }
}
