import type { Caller, InputOf } from '#contracts';
import { changePassword, getMyAccount, signOutEverywhere, updateMyAccount } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { GetMyAccount } from './get-my-account.js';
import { SignOutEverywhere } from './sign-out-everywhere.js';
import { UpdateMyAccount } from './update-my-account.js';

@Controller()
export class MyAccountController {
  constructor(
    private readonly getting: GetMyAccount,
    private readonly updating: UpdateMyAccount,
    private readonly changing: ChangePassword,
    private readonly signingOut: SignOutEverywhere,
  ) {}

  @Handles(getMyAccount)
  get(_: InputOf<typeof getMyAccount>, caller: Caller) {
    return this.getting.execute(caller);
  }

  @Handles(updateMyAccount)
  update(input: InputOf<typeof updateMyAccount>, caller: Caller) {
    return this.updating.execute(input, caller);
  }

  @Handles(changePassword)
  change(input: InputOf<typeof changePassword>, caller: Caller) {
    return this.changing.execute(input, caller);
  }

  @Handles(signOutEverywhere)
  signOut(_: InputOf<typeof signOutEverywhere>, caller: Caller) {
    return this.signingOut.execute(caller);
  }
}
