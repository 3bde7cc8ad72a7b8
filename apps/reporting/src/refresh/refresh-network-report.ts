import { DomainError } from '#contracts';
import { Processes } from '#jobs';
import { crashPoint } from '#observability';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { addTotals, discloseNetwork, noTotals } from '../figures/index.js';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { NetworkReportRepository } from '../network-report/index.js';
import { refreshNetworkReport } from './refresh.jobs.js';

/** Sums the members' totals of a fiscal year, and says which of the sums may be shown. */
@Injectable()
export class RefreshNetworkReport {
  constructor(
    private readonly reports: NetworkReportRepository,
    private readonly municipalities: MunicipalityReportRepository,
  ) {}

  @Processes(refreshNetworkReport)
  execute({ fiscalYear }: { fiscalYear: number }): Promise<void> {
    return retryWhenChanged(() => this.refresh(fiscalYear));
  }

  private async refresh(fiscalYear: number): Promise<void> {
    const readAt = new Date();
    const report = await this.reports.find(fiscalYear);
    if (report?.stale === undefined) return;
    const all = await this.municipalities.totalsOfAll(fiscalYear);
    const disclosures = all.flatMap(({ disclosure }) => disclosure ?? []);
    const figures = {
      municipalities: all.length,
      totals: all.map(({ totals }) => totals).reduce(addTotals, noTotals),
      // Nothing is shown before it is known of every member what it shows.
      shown: disclosures.length === all.length ? discloseNetwork(disclosures) : [],
    };
    if (!(await this.reports.save(report, figures, readAt))) throw new DomainError('changed-meanwhile');
    crashPoint('network-saved-before-unmark');
    await this.reports.unmark(fiscalYear, report.stale);
  }
}
