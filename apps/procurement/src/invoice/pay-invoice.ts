import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { payInvoice } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf } from '../purchase/index.js';
import { decidePayment } from './invoice.domain.js';
import { Invoices } from './invoices.js';

/** Notes when an invoice was paid. */
@Injectable()
export class PayInvoice {
  constructor(private readonly invoices: Invoices) {}

  execute(
    { on, ...asked }: InputOf<typeof payInvoice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof payInvoice>> {
    return this.invoices.change(asked, officeOf(caller), (days, { today, inspected }) =>
      decidePayment(days, { on, inspected }, today),
    );
  }
}
