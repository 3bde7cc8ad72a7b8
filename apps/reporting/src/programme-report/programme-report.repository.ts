import { acrossTenants, Database, requireTenant, upsertParts } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { ReportedProgramme } from '../figures/index.js';
import { ifVersion, markStale, oldestStale, unmarkStale } from '../stale-mark/index.js';
import { programmeReports, type Folded, type ProgrammeReportDocument } from './programme-report.schema.js';

@Injectable()
export class ProgrammeReportRepository {
  private readonly model: Model<ProgrammeReportDocument>;

  constructor(database: Database) {
    this.model = database.model<ProgrammeReportDocument>(programmeReports);
  }

  find(programme: string): Promise<ProgrammeReportDocument | null> {
    return this.model.findById(programme).lean<ProgrammeReportDocument>().exec();
  }

  /** The figures of a fiscal year's programmes, by key. */
  async listFolded(fiscalYear: number): Promise<(Folded & { readonly id: string })[]> {
    const reports = await this.model
      .find({ 'folded.programme.fiscalYear': fiscalYear }, { folded: 1 })
      .sort({ 'folded.programme.key': 1 })
      .lean<ProgrammeReportDocument[]>();
    return reports.flatMap(({ _id, folded }) => (folded ? [{ id: _id, ...folded }] : []));
  }

  /** Keeps the programme's own data where the stored ones are older. */
  async putProgramme(id: string, version: number, programme: ReportedProgramme): Promise<void> {
    const value = { version, ...programme };
    await upsertParts(this.model, [{ _id: id, tenant: requireTenant(), part: 'programme', value }]);
  }

  mark(programme: string, now: Date): Promise<void> {
    return markStale(this.model, { _id: programme, tenant: requireTenant() }, now);
  }

  unmark(programme: string, read: string): Promise<void> {
    return unmarkStale(this.model, programme, read);
  }

  /**
   * Saves figures over the version that was read. A mark set since then waits from `readAt` on: what came before is in.
   * @returns false when somebody else saved first.
   */
  async save(read: ProgrammeReportDocument, folded: Folded, readAt: Date): Promise<boolean> {
    const version = (read.version ?? 0) + 1;
    const figures = { folded, version, foldedAt: readAt, staleSince: readAt };
    const { matchedCount } = await this.model.updateOne(ifVersion(read), { $set: figures });
    return matchedCount > 0;
  }

  /** Of every municipality; those whose programme has not come yet wait. */
  findStale(limit: number): Promise<ProgrammeReportDocument[]> {
    return acrossTenants('stale reports', () =>
      this.model
        .find({ stale: { $exists: true }, programme: { $exists: true } }, { tenant: 1 })
        .sort({ staleSince: 1 })
        .limit(limit)
        .lean<ProgrammeReportDocument[]>(),
    );
  }

  oldestStale(): Promise<Date | null> {
    return oldestStale(this.model);
  }
}
