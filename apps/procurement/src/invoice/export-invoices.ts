import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { exportInvoices, Invoice } from '#contracts/procurement';
import { csvLines, writeCsv, type CsvCell } from '#csv';
import { Injectable } from '@nestjs/common';
import { pageAfter } from '../page-by-place.domain.js';
import { isOverYears } from '../price.domain.js';
import { nowInJapan, Purchases, viewerOf, type PurchaseDocument } from '../purchase/index.js';
import { invoiceView } from './invoice-view.js';
import { Invoices } from './invoices.js';

/** So many that a piece stays below what one message may carry. */
const LINES = 500;

const columns = [
  '請求書番号',
  '支払者コード',
  '支払者',
  '発行日',
  '支払期限',
  '税抜金額',
  '税率（%）',
  '消費税額',
  '税込金額',
  '状態',
  '支払日',
  '支払期限までの最後の開庁日',
  '取消日',
  '取消の理由',
  '取り消した元の請求書番号',
] as const;

/** Where a purchase lies in several: whose budget it is. */
const yearColumn = '年度';

const states: Readonly<Record<Invoice['state'], string>> = {
  'not-issued': '未発行',
  issued: '発行済み',
  arrived: '受領済み',
  paid: '支払済み',
  withdrawn: '取消',
};

/** Invoices for the accounting system, a line each. */
@Injectable()
export class ExportInvoices {
  constructor(
    private readonly purchases: Purchases,
    private readonly invoices: Invoices,
  ) {}

  async execute(
    { purchase: id, cursor }: InputOf<typeof exportInvoices>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof exportInvoices>> {
    const viewer = viewerOf(caller);
    const { today } = nowInJapan();
    const purchase = await this.purchases.get(id, viewer);
    const all = await this.invoices.of(purchase, viewer);
    const { items, nextCursor } = pageAfter(all, { limit: LINES, cursor }, (one) =>
      lineOf(invoiceView(purchase, one, today), purchase),
    );
    return {
      csv:
        cursor === undefined
          ? writeCsv([...columns, ...(isOverYears(purchase) ? [yearColumn] : [])], items)
          : csvLines(items),
      fileName: `請求書_${id.slice(0, 8)}_${today}.csv`,
      nextCursor,
    };
  }
}

const lineOf = (one: Invoice, purchase: PurchaseDocument): CsvCell[] => [
  one.number,
  one.municipality,
  one.municipalityName,
  one.issuedOn,
  one.dueOn,
  one.net,
  purchase.taxRate,
  one.tax,
  one.total,
  one.overdue ? '支払期限切れ' : states[one.state],
  one.paidOn,
  one.payBy,
  one.withdrawn?.on ?? null,
  one.withdrawn?.reason ?? null,
  one.replaces,
  ...(isOverYears(purchase) ? [one.fiscalYear] : []),
];
