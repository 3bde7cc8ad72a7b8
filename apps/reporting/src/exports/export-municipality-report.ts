import { dayInJapan, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { exportMunicipalityReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { GetMunicipalityReport } from '../municipality-report/index.js';
import { ExportFile } from './export-file.js';
import { municipalityTable } from './municipality-table.domain.js';

/** A municipality report as a file, all rows: the same figures as `get-municipality-report`. */
@Injectable()
export class ExportMunicipalityReport {
  constructor(
    private readonly getting: GetMunicipalityReport,
    private readonly file: ExportFile,
  ) {}

  async execute(
    input: InputOf<typeof exportMunicipalityReport>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof exportMunicipalityReport>> {
    const report = await this.getting.whole(input, caller);
    const { municipality, fiscalYear, asOf } = report;
    return this.file.write(
      municipalityTable(report),
      `成果一覧_${municipality}_${fiscalYear}年度_${dayInJapan(asOf)}`,
      input,
    );
  }
}
