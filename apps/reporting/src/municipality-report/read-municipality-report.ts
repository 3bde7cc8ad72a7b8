import { dayInJapan, MunicipalityCode } from '#contracts';
import { requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { Freshness, freshnessAt } from '../freshness/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { MunicipalityReportRepository } from './municipality-report.repository.js';

/** Reads the report of a municipality's fiscal year with how fresh it is; null: none was made yet. */
@Injectable()
export class ReadMunicipalityReport {
  constructor(
    private readonly reports: MunicipalityReportRepository,
    private readonly programmes: ProgrammeReportRepository,
    private readonly freshness: Freshness,
  ) {}

  async execute(fiscalYear: number) {
    const now = new Date();
    // In the order in which a change moves on, so that it is never missed in between.
    const underway = await this.freshness.underway({ municipality: MunicipalityCode.parse(requireTenant()) });
    const staleSince = await this.programmes.oldestStale();
    const report = await this.reports.find(fiscalYear);
    const waiting = [staleSince, report?.stale ? report.staleSince : null];
    return { report, today: dayInJapan(now), fresh: freshnessAt(now, underway, waiting, report ?? {}) };
  }
}
