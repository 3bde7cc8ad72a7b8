import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listInvoices } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { pageAfter } from '../page-by-place.domain.js';
import { nowInJapan, Purchases, viewerOf } from '../purchase/index.js';
import { invoiceView } from './invoice-view.js';
import { Invoices } from './invoices.js';

@Injectable()
export class ListInvoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly invoices: Invoices,
  ) {}

  async execute(
    { purchase: id, ...page }: InputOf<typeof listInvoices>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listInvoices>> {
    const viewer = viewerOf(caller);
    const { today } = nowInJapan();
    const purchase = await this.purchases.get(id, viewer);
    return pageAfter(await this.invoices.of(purchase, viewer), page, (one) => invoiceView(purchase, one, today));
  }
}
