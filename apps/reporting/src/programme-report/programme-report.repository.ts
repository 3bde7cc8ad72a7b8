import { acrossTenants, Database, requireTenant, upsertParts } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import type { ReportedProgramme } from '../figures/index.js';
import {
  confirmFigures,
  countStale,
  markAllStale,
  markForRecount,
  markRecountChanges,
  oldestStale,
  saveFigures,
  unmarkSaved,
  waitsFor,
  type Waiting,
} from '../stale-mark/index.js';
import {
  formerYears,
  programmeReports,
  type CountedProgramme,
  type Folded,
  type ProgrammeReportDocument,
  type WaitingReport,
} from './programme-report.schema.js';

/** A programme of more enrolments is counted by itself, and the others do not wait for it. */
const LARGE = 1000;
const ENROLLED = 'folded.tally.enrolled';

const isDue = (what: Waiting, now: Date) => ({
  ...waitsFor(what),
  programme: { $exists: true },
  restsUntil: { $not: { $gt: now } },
});

export interface CountedReport {
  readonly report: WaitingReport;
  readonly figures: CountedProgramme;
}

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

  /** Of any municipality: each says which. */
  markAll(programmes: readonly Pick<ProgrammeReportDocument, '_id' | 'tenant'>[], now: Date): Promise<void> {
    return markAllStale(this.model, programmes, now);
  }

  /** Of any municipality. */
  markForRecount(programmes: readonly string[], now: Date): Promise<void> {
    return acrossTenants('reports to be counted anew', () => markForRecount(this.model, programmes, now));
  }

  /** Gives them with the mark that they have now. */
  markRecountChanges(reports: readonly WaitingReport[]): Promise<WaitingReport[]> {
    return markRecountChanges(this.model, reports);
  }

  /** The figures that were read were counted anew and are the same; of how many, where nothing changed since. */
  confirm(reports: readonly WaitingReport[], readAt: Date): Promise<number> {
    return confirmFigures(this.model, reports, readAt);
  }

  /** Takes away the marks that were read of reports that this run saved; how many. */
  unmark(reports: readonly WaitingReport[], run: string): Promise<number> {
    return unmarkSaved(this.model, reports, run);
  }

  /** Saves figures over the versions that were read; `run` is known as who saved them. */
  async save(counted: readonly CountedReport[], readAt: Date, run: string): Promise<void> {
    const saved = counted.map(({ report, figures: { breakdown, ...folded } }) => ({
      report,
      figures: { folded, breakdown, savedBy: run, formerYears: formerYears(report) },
    }));
    await saveFigures(this.model, saved, readAt);
  }

  /** Those that could not be counted or kept are left in peace until then. */
  async letRest(programmes: readonly string[], until: Date): Promise<void> {
    await this.model.updateMany({ _id: { $in: [...programmes] } }, { $set: { restsUntil: until } });
  }

  /** Those of the municipality that wait so and may be counted together, longest first. */
  findWaiting(what: Waiting, limit: number, now: Date): Promise<WaitingReport[]> {
    return this.model
      .find({ ...isDue(what, now), [ENROLLED]: { $not: { $gt: LARGE } } })
      .sort({ staleSince: 1 })
      .limit(limit)
      .lean<WaitingReport[]>()
      .exec();
  }

  /** Those of the municipality that wait so and have so many enrolments that each is counted by itself. */
  async findLargeWaiting(what: Waiting, now: Date): Promise<string[]> {
    const isLarge = { ...isDue(what, now), [ENROLLED]: { $gt: LARGE } };
    const found = await this.model.find(isLarge, { _id: 1 }).sort({ staleSince: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Every municipality in which a report waits whose programme has come. */
  tenantsWaiting(): Promise<string[]> {
    return acrossTenants('stale reports', () =>
      this.model.distinct('tenant', { stale: { $exists: true }, programme: { $exists: true } }),
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
