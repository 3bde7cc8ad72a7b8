import type { InputOf } from '#contracts';
import { getNetworkOverview } from '#contracts/reporting';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetNetworkOverview } from './get-network-overview.js';

@Controller()
export class NetworkOverviewController {
  constructor(private readonly getting: GetNetworkOverview) {}

  @Handles(getNetworkOverview)
  get(input: InputOf<typeof getNetworkOverview>) {
    return this.getting.execute(input);
  }
}
