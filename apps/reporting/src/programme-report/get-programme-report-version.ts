import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getProgrammeReportVersion } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { versionOf } from '../freshness/index.js';
import { ProgrammeReportRepository } from './programme-report.repository.js';

@Injectable()
export class GetProgrammeReportVersion {
  constructor(private readonly reports: ProgrammeReportRepository) {}

  /** @throws DomainError `unknown-programme` */
  async execute({
    programme,
  }: InputOf<typeof getProgrammeReportVersion>): Promise<OutputOf<typeof getProgrammeReportVersion>> {
    const report = await this.reports.findVersion(programme);
    if (!report?.programme) throw new DomainError('unknown-programme');
    return versionOf(report);
  }
}
