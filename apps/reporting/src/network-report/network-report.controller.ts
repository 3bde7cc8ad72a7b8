import type { InputOf } from '#contracts';
import { getNetworkReport, getNetworkReportVersion } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetNetworkReportVersion } from './get-network-report-version.js';
import { GetNetworkReport } from './get-network-report.js';

@Controller()
export class NetworkReportController {
  constructor(
    private readonly getting: GetNetworkReport,
    private readonly versions: GetNetworkReportVersion,
  ) {}

  @Handles(getNetworkReportVersion)
  getVersion(input: InputOf<typeof getNetworkReportVersion>) {
    return this.versions.execute(input);
  }

  @Handles(getNetworkReport)
  get(input: InputOf<typeof getNetworkReport>) {
    return this.getting.execute(input);
  }
}
