import { dayInJapan, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getMunicipalityReport } from '#contracts/reporting';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { disclosureFor, noTotals, peopleFigure, programmeRow, totalFigures } from '../figures/index.js';
import { Freshness, freshnessAt } from '../freshness/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { MunicipalityReportRepository } from './municipality-report.repository.js';
import { pageOf } from './page.domain.js';

type Input = Pick<InputOf<typeof getMunicipalityReport>, 'code' | 'fiscalYear' | 'asOf'>;
type Output = OutputOf<typeof getMunicipalityReport>;

/** A municipality's fiscal year: raw for its own office, masked for everybody else. */
@Injectable()
export class GetMunicipalityReport {
  constructor(
    private readonly reports: MunicipalityReportRepository,
    private readonly programmes: ProgrammeReportRepository,
    private readonly names: MunicipalityNames,
    private readonly freshness: Freshness,
  ) {}

  async execute(input: InputOf<typeof getMunicipalityReport>, caller: AllowedCaller | undefined): Promise<Output> {
    const { cursor = '', limit } = input;
    const whole = await this.whole(input, caller);
    const rows = whole.rows
      .filter(({ key }) => key > cursor)
      .map((row) => ({ cursor: row.key, row, bytes: Buffer.byteLength(JSON.stringify(row)) }));
    return { ...whole, ...pageOf(rows, limit) };
  }

  /** All rows, however many. */
  whole({ code, fiscalYear, asOf }: Input, caller: AllowedCaller | undefined): Promise<Omit<Output, 'nextCursor'>> {
    return inTenant(code, async () => {
      const now = new Date();
      const [municipalityName, underway] = await Promise.all([
        this.names.get(code),
        this.freshness.underway({ municipality: code }),
      ]);
      // In the order in which a change moves on, so that it is never missed in between.
      const staleSince = await this.programmes.oldestStale();
      const [report, fiscalYears] = await Promise.all([this.reports.find(fiscalYear), this.reports.fiscalYears()]);
      const disclosure = disclosureFor(caller);
      const { employed, ...totals } = totalFigures(report?.totals ?? noTotals, disclosure);
      const judgedOn = asOf ?? dayInJapan(now);
      return {
        ...freshnessAt(now, underway, [staleSince, report?.stale ? report.staleSince : null], report ?? {}),
        disclosure,
        municipality: code,
        municipalityName,
        fiscalYear,
        fiscalYears,
        figures: { ...totals, employed, people: peopleFigure(report?.people ?? 0, disclosure) },
        rows: (report?.rows ?? []).map(({ id, folded }) =>
          programmeRow(id, folded.programme, folded.tally, judgedOn, disclosure),
        ),
      };
    });
  }
}
