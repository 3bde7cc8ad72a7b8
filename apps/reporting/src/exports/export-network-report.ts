import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { exportNetworkReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import type { NetworkRow } from '../figures/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { GetNetworkReport } from '../network-report/index.js';
import { ExportFile } from './export-file.js';
import { networkTable } from './network-table.domain.js';

/** The network report as a file, all rows: the same figures as `get-network-report`. */
@Injectable()
export class ExportNetworkReport {
  constructor(
    private readonly getting: GetNetworkReport,
    private readonly names: MunicipalityNames,
    private readonly file: ExportFile,
  ) {}

  async execute(input: InputOf<typeof exportNetworkReport>): Promise<OutputOf<typeof exportNetworkReport>> {
    const { fiscalYear } = input;
    const report = await this.getting.head(fiscalYear);
    const rows: (NetworkRow & { municipalityName: string })[] = [];
    for await (const { row } of this.getting.rows(fiscalYear))
      rows.push({ ...row, municipalityName: await this.names.get(row.municipality) });
    return this.file.write(
      networkTable(report, rows),
      `ネットワーク成果一覧_${fiscalYear}年度_${dayInJapan(report.asOf)}`,
      input,
    );
  }
}
