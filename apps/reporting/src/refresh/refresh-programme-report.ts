import { dayInJapan, DomainError } from '#contracts';
import { Processes } from '#jobs';
import { crashPoint } from '#observability';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { FactRepository } from '../facts/index.js';
import {
  ProgrammeReportRepository,
  ReportDayRepository,
  type ProgrammeReportDocument,
} from '../programme-report/index.js';
import { RefreshRequests } from './refresh-requests.js';
import { refreshProgrammeReport } from './refresh.jobs.js';

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

  private async refresh(id: string): Promise<void> {
    const readAt = new Date();
    const report = await this.reports.find(id);
    if (!report?.programme || report.stale === undefined) return;
    const { programme } = report;
    const tally = await this.facts.fold(id);
    await this.keepDay(report, readAt);
    if (!(await this.reports.save(report, { programme, tally }, readAt))) throw new DomainError('changed-meanwhile');
    crashPoint('figures-saved-before-municipality');
    const years = new Set([programme.fiscalYear, report.folded?.programme.fiscalYear ?? programme.fiscalYear]);
    for (const year of years) await this.requests.ofMunicipality(year);
    crashPoint('refreshed-before-unmark');
    await this.reports.unmark(id, report.stale);
  }

  /** The version about to be replaced was its day's last when that day is over. */
  private async keepDay({ _id, folded, version, foldedAt }: ProgrammeReportDocument, now: Date): Promise<void> {
    if (!folded || !foldedAt || version === undefined || dayInJapan(foldedAt) === dayInJapan(now)) return;
    await this.days.keep(_id, dayInJapan(foldedAt), { version, foldedAt, folded });
  }
}
