import type { InputOf, OutputOf } from '#contracts';
import type { getMunicipalityReportVersion } from '#contracts/reporting';
import { inTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { versionOf } from '../freshness/index.js';
import { MunicipalityNames } from '../municipality/index.js';
import { MunicipalityReportRepository } from './municipality-report.repository.js';

@Injectable()
export class GetMunicipalityReportVersion {
  constructor(
    private readonly reports: MunicipalityReportRepository,
    private readonly names: MunicipalityNames,
  ) {}

  /** @throws DomainError `unknown-municipality` */
  async execute({
    code,
    fiscalYear,
  }: InputOf<typeof getMunicipalityReportVersion>): Promise<OutputOf<typeof getMunicipalityReportVersion>> {
    const report = await inTenant(code, () => this.reports.findVersion(fiscalYear));
    // Whoever has no report may not be there at all.
    if (!report) await this.names.get(code);
    return versionOf(report ?? {});
  }
}
