import { Injectable } from '@nestjs/common';
import type { ReportedProgramme } from '../figures/index.js';
import { MunicipalityReportRepository } from '../municipality-report/index.js';
import { ProgrammeReportRepository } from '../programme-report/index.js';
import { readSubject } from '../subject.domain.js';

export interface ExportedProgramme {
  readonly id: string;
  readonly programme: ReportedProgramme;
  readonly enrolments: number;
}

/** The programmes whose enrolments an export holds, by key. */
@Injectable()
export class ExportedProgrammes {
  constructor(
    private readonly programmes: ProgrammeReportRepository,
    private readonly years: MunicipalityReportRepository,
  ) {}

  async of(subject: string): Promise<ExportedProgramme[]> {
    const exported = readSubject(subject);
    if ('fiscalYear' in exported) {
      const folded = await this.programmes.listFolded(exported.fiscalYear);
      return folded.map(({ id, programme, tally }) => ({ id, programme, enrolments: tally.enrolled }));
    }
    const report = await this.programmes.find(exported.programme);
    if (!report?.programme) return [];
    return [{ id: report._id, programme: report.programme, enrolments: report.folded?.tally.enrolled ?? 0 }];
  }

  /** The version of the report that it belongs to; undefined: none was made yet. */
  async versionOf(subject: string): Promise<number | undefined> {
    const exported = readSubject(subject);
    const report =
      'fiscalYear' in exported
        ? await this.years.find(exported.fiscalYear)
        : await this.programmes.find(exported.programme);
    return report?.version;
  }
}
