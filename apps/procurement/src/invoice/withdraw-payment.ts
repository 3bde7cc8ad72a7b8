import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { withdrawPayment } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf } from '../purchase/index.js';
import { decidePaymentWithdrawal } from './invoice.domain.js';
import { Invoices } from './invoices.js';

/** Takes back that an invoice was paid. */
@Injectable()
export class WithdrawPayment {
  constructor(private readonly invoices: Invoices) {}

  execute(
    asked: InputOf<typeof withdrawPayment>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof withdrawPayment>> {
    return this.invoices.change(asked, officeOf(caller), decidePaymentWithdrawal);
  }
}
