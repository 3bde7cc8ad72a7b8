import { dayInJapan, DomainError } from '#contracts';
import { Processes } from '#jobs';
import { crashPoint } from '#observability';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { FactRepository } from '../facts/index.js';
import { canonicalText } from '../figures/index.js';
import {
  ProgrammeReportRepository,
  ReportDayRepository,
  type CountedProgramme,
  type ProgrammeReportDocument,
} from '../programme-report/index.js';
import { isOnlyRecount } from '../stale-mark/index.js';
import { RefreshRequests } from './refresh-requests.js';
import { recountProgrammeReport, refreshProgrammeReport } from './refresh.jobs.js';

/**
 * Folds a programme's facts anew: mark → work → unmark where still equal (architecture.md §3.5). What follows from it is
 * marked before the own mark goes, so that a crash anywhere leaves something for the sweeper.
 */
@Injectable()
export class RefreshProgrammeReport {
  constructor(
    private readonly reports: ProgrammeReportRepository,
    private readonly days: ReportDayRepository,
    private readonly facts: FactRepository,
    private readonly requests: RefreshRequests,
  ) {}

  @Processes(refreshProgrammeReport)
  execute({ programme }: { programme: string }): Promise<void> {
    return retryWhenChanged(() => this.refresh(programme));
  }

  @Processes(recountProgrammeReport)
  recount(report: { programme: string }): Promise<void> {
    return this.execute(report);
  }

  private async refresh(id: string): Promise<void> {
    const readAt = new Date();
    const report = await this.reports.find(id);
    if (!report?.programme || report.stale === undefined) return;
    const { programme } = report;
    const counted = await this.facts.fold(id, programme.audience);
    await this.keepDay(report, readAt);
    const figures = { programme, ...counted };
    const owed = isOnlyRecount(report) ? await this.confirmOrMark(report, figures, readAt) : report;
    if (owed?.stale === undefined) return;
    if (!(await this.reports.save(owed, figures, readAt))) throw new DomainError('changed-meanwhile');
    crashPoint('figures-saved-before-municipality');
    const years = new Set([programme.fiscalYear, report.folded?.programme.fiscalYear ?? programme.fiscalYear]);
    for (const year of years) await this.requests.ofMunicipality(year);
    crashPoint('refreshed-before-unmark');
    await this.reports.unmark(id, owed.stale);
  }

  /**
   * Figures that were only counted anew: nothing follows from them where they are the same; otherwise the report as it is
   * then marked, so that what follows from them is owed whatever a crash leaves.
   */
  private async confirmOrMark(
    report: ProgrammeReportDocument,
    figures: CountedProgramme,
    readAt: Date,
  ): Promise<ProgrammeReportDocument | undefined> {
    const isSame = hasFigures(report, figures);
    const stale = isSame ? undefined : await this.reports.markRecountChanges(report);
    if (isSame ? !(await this.reports.confirm(report, readAt)) : stale === undefined)
      throw new DomainError('changed-meanwhile');
    return stale === undefined ? undefined : { ...report, stale };
  }

  /** The version about to be replaced was its day's last when that day is over. */
  private async keepDay(report: ProgrammeReportDocument, now: Date): Promise<void> {
    const { _id, folded, breakdown, version, foldedAt } = report;
    if (!folded || !foldedAt || version === undefined || dayInJapan(foldedAt) === dayInJapan(now)) return;
    await this.days.keep(_id, dayInJapan(foldedAt), {
      version,
      foldedAt,
      folded,
      ...(breakdown && { breakdown }),
    });
  }
}

/** The store holds an empty list for what this audience is not broken down by. */
function hasFigures({ folded, breakdown: kept = {} }: ProgrammeReportDocument, counted: CountedProgramme): boolean {
  const { breakdown, ...figures } = counted;
  const same = Object.fromEntries(Object.keys(breakdown).map((by) => [by, kept[by as keyof typeof kept]]));
  return canonicalText({ ...folded, breakdown: same }) === canonicalText({ ...figures, breakdown });
}
