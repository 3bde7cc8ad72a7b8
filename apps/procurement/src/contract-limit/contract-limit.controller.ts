import type { InputOf } from '#contracts';
import { getContractLimit, setContractLimit } from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ContractLimits } from './contract-limits.repository.js';
import { SetContractLimit } from './set-contract-limit.js';

@Controller()
export class ContractLimitController {
  constructor(
    private readonly limits: ContractLimits,
    private readonly setting: SetContractLimit,
  ) {}

  @Handles(getContractLimit)
  get() {
    return this.limits.get();
  }

  @Handles(setContractLimit)
  set(input: InputOf<typeof setContractLimit>) {
    return this.setting.execute(input);
  }
}
