import type { AllowedCaller, InputOf } from '#contracts';
import { getSettlement, settlePurchase } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { GetSettlement } from './get-settlement.js';
import { SettlePurchase } from './settle-purchase.js';

@Controller()
export class SettlementController {
  constructor(
    private readonly getting: GetSettlement,
    private readonly settling: SettlePurchase,
  ) {}

  @Handles(getSettlement)
  get(input: InputOf<typeof getSettlement>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(settlePurchase)
  settle(input: InputOf<typeof settlePurchase>, caller?: AllowedCaller) {
    return this.settling.execute(input, caller);
  }
}
