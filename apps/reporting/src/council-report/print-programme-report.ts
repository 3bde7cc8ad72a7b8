import { dayInJapan, type InputOf, type OutputOf } from '#contracts';
import type { printProgrammeReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { MunicipalityNames } from '../municipality/index.js';
import { GetProgrammeBreakdown, GetProgrammeReport, ReadProgrammeReport } from '../programme-report/index.js';
import { CouncilPaper } from './council-paper.js';
import { programmeCouncil } from './programme-council.domain.js';

/** A programme's report as it may leave the municipality, on paper: the figures that anybody outside sees. */
@Injectable()
export class PrintProgrammeReport {
  constructor(
    private readonly reading: ReadProgrammeReport,
    private readonly getting: GetProgrammeReport,
    private readonly breakingDown: GetProgrammeBreakdown,
    private readonly names: MunicipalityNames,
    private readonly paper: CouncilPaper,
  ) {}

  async execute(input: InputOf<typeof printProgrammeReport>): Promise<OutputOf<typeof printProgrammeReport>> {
    // Nobody's own figures: whoever prints it, it says what everybody may know.
    const known = await this.reading.execute(input.programme);
    const report = this.getting.show(known, 'masked');
    const { rows: months } = await this.breakingDown.show(known, 'month', 'masked');
    const { municipality, key } = report.programme;
    const council = programmeCouncil(report, months, await this.names.get(municipality));
    return this.paper.write(council, `成果報告_議会向け_${municipality}_${key}_${dayInJapan(report.asOf)}.pdf`);
  }
}
