import type { AllowedCaller, InputOf } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  getSpecification,
  publishSpecification,
  withdrawIntent,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { AgreeSpecification } from './agree-specification.js';
import { DeclareIntent } from './declare-intent.js';
import { FreezePurchase } from './freeze-purchase.js';
import { GetSpecification } from './get-specification.js';
import { PublishSpecification } from './publish-specification.js';
import { WithdrawIntent } from './withdraw-intent.js';

@Controller()
export class SurveyController {
  constructor(
    private readonly declaring: DeclareIntent,
    private readonly withdrawing: WithdrawIntent,
    private readonly publishing: PublishSpecification,
    private readonly getting: GetSpecification,
    private readonly agreeing: AgreeSpecification,
    private readonly freezing: FreezePurchase,
  ) {}

  @Handles(declareIntent)
  declare(input: InputOf<typeof declareIntent>, caller?: AllowedCaller) {
    return this.declaring.execute(input, caller);
  }

  @Handles(withdrawIntent)
  withdraw(input: InputOf<typeof withdrawIntent>, caller?: AllowedCaller) {
    return this.withdrawing.execute(input, caller);
  }

  @Handles(publishSpecification)
  publish(input: InputOf<typeof publishSpecification>, caller?: AllowedCaller) {
    return this.publishing.execute(input, caller);
  }

  @Handles(getSpecification)
  get(input: InputOf<typeof getSpecification>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(agreeSpecification)
  agree(input: InputOf<typeof agreeSpecification>, caller?: AllowedCaller) {
    return this.agreeing.execute(input, caller);
  }

  @Handles(freezePurchase)
  freeze(input: InputOf<typeof freezePurchase>, caller?: AllowedCaller) {
    return this.freezing.execute(input, caller);
  }
}
