import { PdfModule } from '#pdf';
import { Module } from '@nestjs/common';
import { PurchaseModule } from '../purchase/index.js';
import { SeatLedgerModule } from '../seat-ledger/index.js';
import { ExportInvoices } from './export-invoices.js';
import { GetBilling } from './get-billing.js';
import { InvoiceController } from './invoice.controller.js';
import { InvoiceRepository } from './invoice.repository.js';
import { Invoices } from './invoices.js';
import { IssueInvoices } from './issue-invoices.js';
import { ListInvoices } from './list-invoices.js';
import { PayInvoice } from './pay-invoice.js';
import { PrintInvoice } from './print-invoice.js';
import { ReceiveInvoice } from './receive-invoice.js';
import { SetBillingTerms } from './set-billing-terms.js';
import { WithdrawInvoice } from './withdraw-invoice.js';
import { WithdrawPayment } from './withdraw-payment.js';

@Module({
  imports: [PurchaseModule, SeatLedgerModule, PdfModule],
  controllers: [InvoiceController],
  providers: [
    InvoiceRepository,
    Invoices,
    SetBillingTerms,
    GetBilling,
    IssueInvoices,
    ListInvoices,
    ReceiveInvoice,
    PayInvoice,
    WithdrawPayment,
    WithdrawInvoice,
    ExportInvoices,
    PrintInvoice,
  ],
  exports: [Invoices],
})
export class InvoiceModule {}
