import { dayInJapan, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { exportProgrammeBreakdown } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { checkMoment, disclosureFor } from '../figures/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { GetProgrammeBreakdown, GetProgrammeReport, ReadProgrammeReport } from '../programme-report/index.js';
import { breakdownTable } from './breakdown-table.domain.js';
import { ExportFile } from './export-file.js';
import { breakdownWords } from '../words.domain.js';

/** A programme broken down by one thing, as a file: the same figures as `get-programme-breakdown`. */
@Injectable()
export class ExportProgrammeBreakdown {
  constructor(
    private readonly reading: ReadProgrammeReport,
    private readonly report: GetProgrammeReport,
    private readonly breakdown: GetProgrammeBreakdown,
    private readonly names: MunicipalityNames,
    private readonly file: ExportFile,
  ) {}

  async execute(
    input: InputOf<typeof exportProgrammeBreakdown>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof exportProgrammeBreakdown>> {
    const { programme, on, by } = input;
    const disclosure = disclosureFor(caller);
    checkMoment(disclosure, on);
    const known = await this.reading.execute(programme, on);
    const answer = await this.breakdown.show(known, by, disclosure);
    const { programme: about } = this.report.show(known, disclosure);
    const { municipality, key } = about;
    const table = breakdownTable(about, answer, await this.names.get(municipality));
    return this.file.write(
      table,
      `内訳_${breakdownWords[by]}_${municipality}_${key}_${dayInJapan(answer.asOf)}`,
      input,
    );
  }
}
