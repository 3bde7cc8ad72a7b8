import type { InputOf } from '#contracts';
import { listNetworkOfficials } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListNetworkOfficials } from './list-network-officials.js';

@Controller()
export class NetworkOfficialController {
  constructor(private readonly listing: ListNetworkOfficials) {}

  @Handles(listNetworkOfficials)
  list(input: InputOf<typeof listNetworkOfficials>) {
    return this.listing.execute(input);
  }
}
