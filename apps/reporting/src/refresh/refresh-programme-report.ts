import { DomainError } from '#contracts';
import { Processes } from '#jobs';
import { crashPoint } from '#observability';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { FactRepository } from '../facts/index.js';
import { dayInJapan } from '../figures/index.js';
import { ProgrammeReportRepository, ReportDayRepository } from '../programme-report/index.js';
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
    const { fiscalYear } = report.programme;
    const tally = await this.facts.fold(id);
    if (!(await this.reports.save(report, tally, fiscalYear, readAt))) throw new DomainError('changed-meanwhile');
    const version = (report.version ?? 0) + 1;
    const years = new Set([fiscalYear, report.foldedYear ?? fiscalYear]);
    await Promise.all([
      this.days.keep(id, dayInJapan(readAt), { version, foldedAt: readAt, programme: report.programme, tally }),
      ...[...years].map((year) => this.requests.ofMunicipality(year)),
    ]);
    crashPoint('refreshed-before-unmark');
    await this.reports.unmark(id, report.stale);
  }
}
