import { dayInWords, DomainError, isFictional, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { BankAccount, printInvoice } from '#contracts/procurement';
import { Pdf } from '#pdf';
import { Injectable } from '@nestjs/common';
import { daysIn, firstDayOf } from '../price.domain.js';
import { nowInJapan, Purchases, viewerOf, type PurchaseDocument } from '../purchase/index.js';
import { invoicePage, type InvoicePage } from './invoice-page.js';
import { invoiceView } from './invoice-view.js';
import type { Claim } from './invoice.domain.js';
import { Invoices } from './invoices.js';

/** An issued invoice on paper, for its payer and who bills. */
@Injectable()
export class PrintInvoice {
  constructor(
    private readonly purchases: Purchases,
    private readonly invoices: Invoices,
    private readonly pdf: Pdf,
  ) {}

  async execute(
    { purchase: id, invoice }: InputOf<typeof printInvoice>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof printInvoice>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.get(id, viewer);
    const billed = await this.invoices.get(purchase, invoice, viewer);
    const { municipalityName } = invoiceView(purchase, billed, nowInJapan().today);
    const { number, claim, days, replaces } = billed;
    if (!days) throw new DomainError('invoice-not-issued');
    const { issuedOn, terms, withdrawn } = days;
    const page: InvoicePage = {
      title: '請求書',
      issuer: terms.issuerName,
      address: terms.issuerAddress,
      registrationNumber: terms.registrationNumber,
      number,
      issuedOn: dayInWords(issuedOn),
      payer: municipalityName,
      subject: purchase.title,
      period: periodOf(claim, purchase),
      payBy: `請求書を受け取った日（検収が後のときは検収の日）から${terms.agreedInWriting ? 30 : 15}日以内`,
      payTo: terms.account ? accountOf(terms.account) : null,
      lines: linesOf(claim),
      rate: String(purchase.taxRate),
      net: yen(claim.net),
      tax: yen(claim.tax),
      total: yen(claim.total),
      marks: [
        ...(withdrawn ? [`取消済み（${dayInWords(withdrawn.on)}に取り消した請求書）`] : []),
        ...(isFictional(purchase.lead) ? ['デモデータ（架空）'] : []),
      ],
      replaces:
        replaces &&
        `${terms.registrationNumber === null ? '修正した請求書' : '修正した適格請求書'}です。${dayInWords(replaces.issuedOn)}に発行した請求書（番号 ${replaces.number}）は取り消しました。`,
    };
    const bytes = await this.pdf.render(invoicePage, page);
    return { pdf: bytes.toString('base64'), fileName: `invoice-${number}.pdf` };
  }
}

const inJapanese = new Intl.NumberFormat('ja-JP');
const yen = (amount: number): string => inJapanese.format(amount);

const accountOf = ({ bank, branch, kind, number, holder }: BankAccount): string =>
  `${bank} ${branch} ${kind === 'ordinary' ? '普通' : '当座'} ${number} ${holder}`;

function periodOf({ addition, partOf, fiscalYear }: Claim, { startsOn, endsOn }: PurchaseDocument): string {
  const whole = { startsOn: addition?.on ?? startsOn, endsOn };
  const days = partOf ? daysIn(fiscalYear, whole) : whole;
  return `${dayInWords(days.startsOn)}から${dayInWords(days.endsOn)}まで`;
}

function linesOf(claim: Claim): InvoicePage['lines'] {
  const { addition, seats, unitPrice, seatAmount, feeShare, partOf } = claim;
  if (partOf) return [[partInWords(claim, partOf), `${yen(seats)}席`, yen(unitPrice), yen(seatAmount)]];
  const what = addition ? `eラーニングの席の追加（${addition.months}か月分、単価は1年分）` : 'eラーニングの席';
  const first = [what, `${yen(seats)}席`, yen(unitPrice), yen(seatAmount)] as const;
  return feeShare === 0 ? [first] : [first, ['固定費の分担', '一式', '', yen(feeShare)]];
}

/** How the amount comes about: what is paid for the whole term, by months. */
function partInWords(
  { addition, fiscalYear }: Claim,
  { months, ofMonths, ofNet }: NonNullable<Claim['partOf']>,
): string {
  const year = dayInWords(firstDayOf(fiscalYear)).replace('4月1日', '度');
  const what = addition ? 'eラーニングの席の追加' : 'eラーニングの席と固定費の分担';
  return `${what} ${year}分（${ofMonths}か月で${yen(ofNet)}円のうち${months}か月分。単価は契約の全期間の額）`;
}
