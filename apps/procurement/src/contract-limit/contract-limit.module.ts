import { Module } from '@nestjs/common';
import { ContractLimitController } from './contract-limit.controller.js';
import { ContractLimits } from './contract-limits.repository.js';
import { SetContractLimit } from './set-contract-limit.js';

@Module({
  controllers: [ContractLimitController],
  providers: [ContractLimits, SetContractLimit],
  exports: [ContractLimits],
})
export class ContractLimitModule {}
