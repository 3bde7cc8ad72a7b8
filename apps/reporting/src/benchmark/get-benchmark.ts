import { dayInJapan, DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getBenchmark } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { benchmark, benchmarkValues, noTotals, programmeRow, totalFigures, type NetworkRow } from '../figures/index.js';
import { MunicipalityReportRepository } from '../municipality-report/index.js';

/** The own municipality's rates, raw, beside the band of what others show outside. */
@Injectable()
export class GetBenchmark {
  constructor(private readonly reports: MunicipalityReportRepository) {}

  /** @throws DomainError `too-few-to-compare` when no figure has a band. */
  async execute({ code, fiscalYear, group }: InputOf<typeof getBenchmark>): Promise<OutputOf<typeof getBenchmark>> {
    const [report, members] = await Promise.all([this.reports.find(fiscalYear), this.reports.shownOfAll(fiscalYear)]);
    const today = dayInJapan(new Date());
    const own = benchmarkValues(
      report?.totals ?? noTotals,
      (report?.rows ?? []).map(({ id, folded }) => programmeRow(id, folded.programme, folded.tally, today, 'working')),
    );
    const others = members.map(({ tenant, totals = noTotals, disclosure, networkRows = [] }) => {
      const rows = networkRows.map(({ json }) => JSON.parse(json) as NetworkRow);
      return [tenant, benchmarkValues(totalFigures(totals, disclosure?.shown ?? []), rows)] as const;
    });
    const answer = benchmark(code, own, new Map(others), group);
    if (answer.figures.every(({ band }) => band === null)) throw new DomainError('too-few-to-compare');
    return answer;
  }
}
