import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { withdrawInvoice } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { decideInvoiceWithdrawal } from './invoice.domain.js';
import { Invoices } from './invoices.js';

/** Takes back an invoice that is not paid; what it bills is open again. */
@Injectable()
export class WithdrawInvoice {
  constructor(private readonly invoices: Invoices) {}

  execute(
    { reason, ...asked }: InputOf<typeof withdrawInvoice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof withdrawInvoice>> {
    return this.invoices.correct(asked, viewerOf(caller), (days, { today }) =>
      decideInvoiceWithdrawal(days, reason, today),
    );
  }
}
