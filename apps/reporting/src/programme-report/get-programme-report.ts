import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import { formulaVersions, type getProgrammeReport } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { checkMoment, disclosedFigures, disclosureFor, type Disclosed } from '../figures/index.js';
import { ReadProgrammeReport, type KnownReport } from './read-programme-report.js';

type Output = OutputOf<typeof getProgrammeReport>;

/** What a programme achieved: now, judged at another day, or as it stood at the end of a day. */
@Injectable()
export class GetProgrammeReport {
  constructor(private readonly reading: ReadProgrammeReport) {}

  async execute(
    { programme, asOf, on }: InputOf<typeof getProgrammeReport>,
    caller: AllowedCaller | undefined,
  ): Promise<Output> {
    const disclosure = disclosureFor(caller);
    checkMoment(disclosure, asOf, on);
    return this.show(await this.reading.execute(programme, on), disclosure, asOf ?? on);
  }

  /** A report that was read, judged at a day: that of reading, where none is named. */
  show(
    { id, municipality, programme, tally, fresh, today }: KnownReport,
    disclosure: Disclosed,
    judgedOn = today,
  ): Output {
    const { key, name, audience, fiscalYear, startsOn, endsOn, courses } = programme;
    const figures = disclosedFigures(programme, tally, judgedOn, disclosure);
    return {
      ...fresh,
      disclosure,
      programme: {
        programme: id,
        municipality,
        key,
        name,
        audience,
        fiscalYear,
        startsOn,
        endsOn,
        courses: [...courses],
      },
      figures,
      provenance: { facts: figures.enrolled, formulas: formulaVersions },
    };
  }
}
