import type { Caller, InputOf } from '#contracts';
import { setLegalHold } from '#contracts/privacy';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { SetLegalHold } from './set-legal-hold.js';

@Controller()
export class LegalHoldController {
  constructor(private readonly setting: SetLegalHold) {}

  @Handles(setLegalHold)
  set(input: InputOf<typeof setLegalHold>, caller: Caller) {
    return this.setting.execute(input, caller);
  }
}
