import type { InputOf } from '#contracts';
import { listNetworkMembers, showNetwork } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ListNetworkMembers } from './list-network-members.js';
import { ShowNetwork } from './show-network.js';

@Controller()
export class NetworkPageController {
  constructor(
    private readonly listing: ListNetworkMembers,
    private readonly showing: ShowNetwork,
  ) {}

  @Handles(listNetworkMembers)
  list(input: InputOf<typeof listNetworkMembers>) {
    return this.listing.execute(input);
  }

  @Handles(showNetwork)
  show(input: InputOf<typeof showNetwork>) {
    return this.showing.execute(input);
  }
}
