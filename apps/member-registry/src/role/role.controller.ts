import type { AllowedCaller, InputOf } from '#contracts';
import { grantRole, lendRole, listAccounts, listNetworkAccounts, revokeRole } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GrantRole } from './grant-role.js';
import { LendRole } from './lend-role.js';
import { ListAccounts } from './list-accounts.js';
import { RevokeRole } from './revoke-role.js';

@Controller()
export class RoleController {
  constructor(
    private readonly granting: GrantRole,
    private readonly lending: LendRole,
    private readonly revoking: RevokeRole,
    private readonly listing: ListAccounts,
  ) {}

  @Handles(grantRole)
  grant(input: InputOf<typeof grantRole>, caller: AllowedCaller) {
    return this.granting.execute(input, caller);
  }

  @Handles(lendRole)
  lend(input: InputOf<typeof lendRole>, caller: AllowedCaller) {
    return this.lending.execute(input, caller);
  }

  @Handles(revokeRole)
  revoke(input: InputOf<typeof revokeRole>, caller: AllowedCaller) {
    return this.revoking.execute(input, caller);
  }

  @Handles(listAccounts)
  list({ municipality, ...asked }: InputOf<typeof listAccounts>) {
    return this.listing.execute(municipality, asked);
  }

  @Handles(listNetworkAccounts)
  listNetwork(asked: InputOf<typeof listNetworkAccounts>) {
    return this.listing.execute(null, asked);
  }
}
