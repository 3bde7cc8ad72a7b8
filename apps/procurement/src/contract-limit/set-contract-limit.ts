import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { setContractLimit } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { ContractLimits } from './contract-limits.repository.js';

@Injectable()
export class SetContractLimit {
  constructor(private readonly limits: ContractLimits) {}

  async execute({ own }: InputOf<typeof setContractLimit>): Promise<OutputOf<typeof setContractLimit>> {
    const { byLaw } = await this.limits.get();
    if (own !== null && own > byLaw) throw new DomainError('limit-above-law');
    await this.limits.set(own);
    return this.limits.get();
  }
}
