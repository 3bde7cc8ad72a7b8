import type { Caller, InputOf } from '#contracts';
import { beginTotp, confirmTotp, removeTotp } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { BeginTotp } from './begin-totp.js';
import { ConfirmTotp } from './confirm-totp.js';
import { RemoveTotp } from './remove-totp.js';

@Controller()
export class TotpController {
  constructor(
    private readonly beginning: BeginTotp,
    private readonly confirming: ConfirmTotp,
    private readonly removing: RemoveTotp,
  ) {}

  @Handles(beginTotp)
  begin(_: InputOf<typeof beginTotp>, caller: Caller) {
    return this.beginning.execute(caller);
  }

  @Handles(confirmTotp)
  confirm(input: InputOf<typeof confirmTotp>, caller: Caller) {
    return this.confirming.execute(input, caller);
  }

  @Handles(removeTotp)
  remove(input: InputOf<typeof removeTotp>, caller: Caller) {
    return this.removing.execute(input, caller);
  }
}
