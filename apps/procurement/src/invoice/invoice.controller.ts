import type { AllowedCaller, InputOf } from '#contracts';
import {
  exportInvoices,
  getBilling,
  issueInvoices,
  listInvoices,
  payInvoice,
  printInvoice,
  receiveInvoice,
  setBillingTerms,
  withdrawInvoice,
  withdrawPayment,
} from '#contracts/procurement';
import { Handles } from '#messaging';
import { Controller } from '@nestjs/common';
import { ExportInvoices } from './export-invoices.js';
import { GetBilling } from './get-billing.js';
import { IssueInvoices } from './issue-invoices.js';
import { ListInvoices } from './list-invoices.js';
import { PayInvoice } from './pay-invoice.js';
import { PrintInvoice } from './print-invoice.js';
import { ReceiveInvoice } from './receive-invoice.js';
import { SetBillingTerms } from './set-billing-terms.js';
import { WithdrawInvoice } from './withdraw-invoice.js';
import { WithdrawPayment } from './withdraw-payment.js';

@Controller()
export class InvoiceController {
  constructor(
    private readonly setting: SetBillingTerms,
    private readonly getting: GetBilling,
    private readonly issuing: IssueInvoices,
    private readonly listing: ListInvoices,
    private readonly receiving: ReceiveInvoice,
    private readonly paying: PayInvoice,
    private readonly withdrawing: WithdrawPayment,
    private readonly takingBack: WithdrawInvoice,
    private readonly exporting: ExportInvoices,
    private readonly printing: PrintInvoice,
  ) {}

  @Handles(setBillingTerms)
  set(input: InputOf<typeof setBillingTerms>, caller?: AllowedCaller) {
    return this.setting.execute(input, caller);
  }

  @Handles(getBilling)
  get(input: InputOf<typeof getBilling>, caller?: AllowedCaller) {
    return this.getting.execute(input, caller);
  }

  @Handles(issueInvoices)
  issue(input: InputOf<typeof issueInvoices>, caller?: AllowedCaller) {
    return this.issuing.execute(input, caller);
  }

  @Handles(listInvoices)
  list(input: InputOf<typeof listInvoices>, caller?: AllowedCaller) {
    return this.listing.execute(input, caller);
  }

  @Handles(receiveInvoice)
  receive(input: InputOf<typeof receiveInvoice>, caller?: AllowedCaller) {
    return this.receiving.execute(input, caller);
  }

  @Handles(payInvoice)
  pay(input: InputOf<typeof payInvoice>, caller?: AllowedCaller) {
    return this.paying.execute(input, caller);
  }

  @Handles(withdrawPayment)
  withdraw(input: InputOf<typeof withdrawPayment>, caller?: AllowedCaller) {
    return this.withdrawing.execute(input, caller);
  }

  @Handles(withdrawInvoice)
  takeBack(input: InputOf<typeof withdrawInvoice>, caller?: AllowedCaller) {
    return this.takingBack.execute(input, caller);
  }

  @Handles(exportInvoices)
  export(input: InputOf<typeof exportInvoices>, caller?: AllowedCaller) {
    return this.exporting.execute(input, caller);
  }

  @Handles(printInvoice)
  print(input: InputOf<typeof printInvoice>, caller?: AllowedCaller) {
    return this.printing.execute(input, caller);
  }
}
