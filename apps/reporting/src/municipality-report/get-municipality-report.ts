import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { getMunicipalityReport } from '#contracts/reporting';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { checkMoment, disclosureFor, noTotals, programmeRow, yearFigures } from '../figures/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { pageOf } from '../programme-report/index.js';
import { MunicipalityReportRepository } from './municipality-report.repository.js';
import { ReadMunicipalityReport } from './read-municipality-report.js';

type Input = Pick<InputOf<typeof getMunicipalityReport>, 'code' | 'fiscalYear' | 'asOf'>;
type Output = OutputOf<typeof getMunicipalityReport>;

/** A municipality's fiscal year: raw for its own office, masked for everybody else. */
@Injectable()
export class GetMunicipalityReport {
  constructor(
    private readonly reports: MunicipalityReportRepository,
    private readonly reading: ReadMunicipalityReport,
    private readonly names: MunicipalityNames,
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
    const disclosure = disclosureFor(caller);
    checkMoment(disclosure, asOf);
    return inTenant(code, async () => {
      const [municipalityName, { report, today, fresh }, fiscalYears] = await Promise.all([
        this.names.get(code),
        this.reading.execute(fiscalYear),
        this.reports.fiscalYears(),
      ]);
      const shown = disclosure === 'masked' && report ? (report.disclosure?.shown ?? []) : undefined;
      return {
        ...fresh,
        disclosure,
        municipality: code,
        municipalityName,
        fiscalYear,
        fiscalYears,
        figures: yearFigures(report?.totals ?? noTotals, report?.people ?? 0, shown),
        rows: (report?.rows ?? []).map(({ id, folded }) =>
          programmeRow(id, folded.programme, folded.tally, asOf ?? today, disclosure),
        ),
      };
    });
  }
}
