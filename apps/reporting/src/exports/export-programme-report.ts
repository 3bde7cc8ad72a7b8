import { dayInJapan, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { exportProgrammeReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { MunicipalityNames } from '../municipality/index.js';
import { GetProgrammeReport } from '../programme-report/index.js';
import { ExportFile } from './export-file.js';
import { programmeTable } from './programme-table.domain.js';

/** A programme report as a file: the same figures as `get-programme-report`. */
@Injectable()
export class ExportProgrammeReport {
  constructor(
    private readonly getting: GetProgrammeReport,
    private readonly names: MunicipalityNames,
    private readonly file: ExportFile,
  ) {}

  async execute(
    input: InputOf<typeof exportProgrammeReport>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof exportProgrammeReport>> {
    const report = await this.getting.execute(input, caller);
    const { municipality, key } = report.programme;
    const table = programmeTable(report, await this.names.get(municipality));
    return this.file.write(table, `成果報告_${municipality}_${key}_${dayInJapan(report.asOf)}`, input);
  }
}
