import type { InputOf } from '#contracts';
import { choosePassword, inspectCode, requestPasswordReset } from '#contracts/registry';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ChoosePassword } from './choose-password.js';
import { InspectCode } from './inspect-code.js';
import { RequestPasswordReset } from './request-password-reset.js';

@Controller()
export class PasswordController {
  constructor(
    private readonly inspecting: InspectCode,
    private readonly choosing: ChoosePassword,
    private readonly requesting: RequestPasswordReset,
  ) {}

  @Handles(inspectCode)
  inspect(input: InputOf<typeof inspectCode>) {
    return this.inspecting.execute(input);
  }

  @Handles(choosePassword)
  choose(input: InputOf<typeof choosePassword>) {
    return this.choosing.execute(input);
  }

  @Handles(requestPasswordReset)
  request(input: InputOf<typeof requestPasswordReset>) {
    return this.requesting.execute(input);
  }
}
