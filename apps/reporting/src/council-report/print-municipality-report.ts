import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { printMunicipalityReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { GetMunicipalityReport } from '../municipality-report/index.js';
import { CouncilPaper } from './council-paper.js';
import { municipalityCouncil } from './municipality-council.domain.js';

/** A municipality's year as it may leave the municipality, on paper: the figures that anybody outside sees. */
@Injectable()
export class PrintMunicipalityReport {
  constructor(
    private readonly getting: GetMunicipalityReport,
    private readonly paper: CouncilPaper,
  ) {}

  async execute(input: InputOf<typeof printMunicipalityReport>): Promise<OutputOf<typeof printMunicipalityReport>> {
    const report = await this.getting.whole(input, undefined);
    const { municipality, fiscalYear, asOf } = report;
    return this.paper.write(
      municipalityCouncil(report),
      `成果一覧_議会向け_${municipality}_${fiscalYear}年度_${dayInJapan(asOf)}.pdf`,
    );
  }
}
