import type { InputOf } from '#contracts';
import { getNetworkReport } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetNetworkReport } from './get-network-report.js';

@Controller()
export class NetworkReportController {
  constructor(private readonly getting: GetNetworkReport) {}

  @Handles(getNetworkReport)
  get(input: InputOf<typeof getNetworkReport>) {
    return this.getting.execute(input);
  }
}
