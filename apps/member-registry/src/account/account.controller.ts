import type { InputOf } from '#contracts';
import { getAccountGrant, recoverAccount, verifySignIn } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetAccountGrant } from './get-account-grant.js';
import { RecoverAccount } from './recover-account.js';
import { VerifySignIn } from './verify-sign-in.js';

@Controller()
export class AccountController {
  constructor(
    private readonly verifying: VerifySignIn,
    private readonly granting: GetAccountGrant,
    private readonly recovering: RecoverAccount,
  ) {}

  @Handles(verifySignIn)
  verify(input: InputOf<typeof verifySignIn>) {
    return this.verifying.execute(input);
  }

  @Handles(getAccountGrant)
  grant(input: InputOf<typeof getAccountGrant>) {
    return this.granting.execute(input);
  }

  @Handles(recoverAccount)
  recover(input: InputOf<typeof recoverAccount>) {
    return this.recovering.execute(input);
  }
}
