import type { Caller, InputOf } from '#contracts';
import { activateAccount, getAccountGrant, inviteAccount, verifySignIn } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ActivateAccount } from './activate-account.js';
import { GetAccountGrant } from './get-account-grant.js';
import { InviteAccount } from './invite-account.js';
import { VerifySignIn } from './verify-sign-in.js';

@Controller()
export class AccountController {
  constructor(
    private readonly inviting: InviteAccount,
    private readonly activating: ActivateAccount,
    private readonly verifying: VerifySignIn,
    private readonly granting: GetAccountGrant,
  ) {}

  @Handles(inviteAccount)
  invite(input: InputOf<typeof inviteAccount>, caller: Caller | undefined) {
    return this.inviting.execute(input, caller);
  }

  @Handles(activateAccount)
  activate(input: InputOf<typeof activateAccount>) {
    return this.activating.execute(input);
  }

  @Handles(verifySignIn)
  verify(input: InputOf<typeof verifySignIn>) {
    return this.verifying.execute(input);
  }

  @Handles(getAccountGrant)
  grant(input: InputOf<typeof getAccountGrant>) {
    return this.granting.execute(input);
  }
}
