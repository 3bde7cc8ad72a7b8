import { acrossTenants, Database, requireTenant, upsertParts } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { ReportedProgramme } from '../figures/index.js';
import {
  confirmFigures,
  countStale,
  ifVersion,
  markForRecount,
  markRecountChanges,
  markStale,
  oldestStale,
  unmarkStale,
} from '../stale-mark/index.js';
import {
  programmeReports,
  type CountedProgramme,
  type Folded,
  type ProgrammeReportDocument,
} from './programme-report.schema.js';

@Injectable()
export class ProgrammeReportRepository {
  private readonly model: Model<ProgrammeReportDocument>;

  constructor(database: Database) {
    this.model = database.model<ProgrammeReportDocument>(programmeReports);
  }

  find(programme: string): Promise<ProgrammeReportDocument | null> {
    return this.model.findById(programme).lean<ProgrammeReportDocument>().exec();
  }

  /** Without its figures. */
  findVersion(programme: string): Promise<Pick<ProgrammeReportDocument, 'version' | 'foldedAt' | 'programme'> | null> {
    return this.model
      .findById(programme, { version: 1, foldedAt: 1, 'programme.version': 1 })
      .lean<ProgrammeReportDocument>()
      .exec();
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

  /** Of any municipality. */
  markForRecount(programmes: readonly string[], now: Date): Promise<void> {
    return acrossTenants('reports to be counted anew', () => markForRecount(this.model, programmes, now));
  }

  markRecountChanges(report: ProgrammeReportDocument): Promise<string | undefined> {
    return markRecountChanges(this.model, report);
  }

  /** The figures that were read were counted anew and are the same; false when anything changed since. */
  confirm(report: ProgrammeReportDocument, readAt: Date): Promise<boolean> {
    return confirmFigures(this.model, report, readAt);
  }

  unmark(programme: string, read: string): Promise<void> {
    return unmarkStale(this.model, programme, read);
  }

  /**
   * Saves figures over the version that was read. A mark set since then waits from `readAt` on: what came before is in.
   * @returns false when somebody else saved first.
   */
  async save(
    read: ProgrammeReportDocument,
    { breakdown, ...folded }: CountedProgramme,
    readAt: Date,
  ): Promise<boolean> {
    const version = (read.version ?? 0) + 1;
    const figures = { folded, breakdown, version, foldedAt: readAt, staleSince: readAt };
    const { matchedCount } = await this.model.updateOne(ifVersion(read), { $set: figures });
    return matchedCount > 0;
  }

  /** Of every municipality; those whose programme has not come yet wait. */
  findStale(limit: number): Promise<ProgrammeReportDocument[]> {
    return acrossTenants('stale reports', () =>
      this.model
        .find({ stale: { $exists: true }, programme: { $exists: true } }, { tenant: 1, stale: 1 })
        .sort({ staleSince: 1 })
        .limit(limit)
        .lean<ProgrammeReportDocument[]>(),
    );
  }

  /** Of every municipality, by id, after `afterId`: those whose programme has come. */
  listAll(afterId: string, limit: number): Promise<Pick<ProgrammeReportDocument, '_id' | 'tenant'>[]> {
    return acrossTenants('reports to be counted anew', () =>
      this.model
        .find({ _id: { $gt: afterId }, programme: { $exists: true } }, { tenant: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<Pick<ProgrammeReportDocument, '_id' | 'tenant'>[]>(),
    );
  }

  /** Of every municipality. */
  countStale(): Promise<number> {
    return acrossTenants('how many reports wait', () => countStale(this.model));
  }

  oldestStale(): Promise<Date | null> {
    return oldestStale(this.model);
  }
}
