import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { printNetworkReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import type { NetworkRow } from '../figures/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { GetNetworkReport } from '../network-report/index.js';
import { CouncilPaper } from './council-paper.js';
import { networkCouncil } from './network-council.domain.js';

/** The network's year on paper, by municipality and by audience: the masked figures of `get-network-report`. */
@Injectable()
export class PrintNetworkReport {
  constructor(
    private readonly getting: GetNetworkReport,
    private readonly names: MunicipalityNames,
    private readonly paper: CouncilPaper,
  ) {}

  async execute({ fiscalYear }: InputOf<typeof printNetworkReport>): Promise<OutputOf<typeof printNetworkReport>> {
    const report = await this.getting.head(fiscalYear);
    const rows: NetworkRow[] = [];
    const names = new Map<string, string>();
    for await (const { row } of this.getting.rows(fiscalYear)) {
      rows.push(row);
      names.set(row.municipality, await this.names.get(row.municipality));
    }
    const council = networkCouncil(report, rows, (municipality) => names.get(municipality) ?? municipality);
    return this.paper.write(council, `ネットワーク成果報告_${fiscalYear}年度_${dayInJapan(report.asOf)}.pdf`);
  }
}
