import type { InputOf, OutputOf } from '#contracts';
import type { getNetworkReportVersion } from '#contracts/reporting';
import { Injectable } from '@nestjs/common';
import { versionOf } from '../freshness/index.js';
import { NetworkReportRepository } from './network-report.repository.js';

@Injectable()
export class GetNetworkReportVersion {
  constructor(private readonly reports: NetworkReportRepository) {}

  async execute({
    fiscalYear,
  }: InputOf<typeof getNetworkReportVersion>): Promise<OutputOf<typeof getNetworkReportVersion>> {
    return versionOf((await this.reports.findVersion(fiscalYear)) ?? {});
  }
}
