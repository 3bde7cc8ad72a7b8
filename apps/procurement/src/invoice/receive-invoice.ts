import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { receiveInvoice } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { officeOf } from '../purchase/index.js';
import { decideArrival } from './invoice.domain.js';
import { Invoices } from './invoices.js';

/** Notes when an invoice arrived at its payer. */
@Injectable()
export class ReceiveInvoice {
  constructor(private readonly invoices: Invoices) {}

  execute(
    { on, ...asked }: InputOf<typeof receiveInvoice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof receiveInvoice>> {
    return this.invoices.change(asked, officeOf(caller), (days, { today }) => decideArrival(days, on, today));
  }
}
