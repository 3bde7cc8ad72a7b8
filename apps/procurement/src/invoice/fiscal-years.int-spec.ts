import { dayInJapan, type InvoiceId, type PurchaseId } from '#contracts';
import {
  addSeats,
  exportInvoices,
  getPurchase,
  getPurchaseCase,
  getSeatBalances,
  getSettlement,
  issueInvoices,
  listInvoices,
  listPriceHistory,
  listSeatAdditions,
  movePurchase,
  payInvoice,
  printInvoice,
  quoteAddition,
  receiveInvoice,
  setBillingTerms,
  setLongTermContract,
  settlePurchase,
  simulatePrice,
} from '#contracts/procurement';
import { readPdf } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freeze,
  lead,
  neighbour,
  purchaseText,
  startProcurement,
  surveyed,
  wants,
  type TestProcurement,
} from '../procurement.factory.js';

let running: TestProcurement;
let call: TestProcurement['call'];
beforeAll(async () => {
  running = await startProcurement();
  ({ call } = running);
});
afterAll(() => running.stop());

const refused = (code: string) => expect.objectContaining({ code });

/** 18 months: 12 of the fiscal year 2025 and 6 of 2026. */
const term = { startsOn: '2025-04-01', endsOn: '2026-09-30' };
const price = { tiers: [{ from: 1, unitPrice: 42_001 }], fixedFee: 100_010, taxRate: 10 };
/*
 * By hand. Of the fee 60 ÷ 90 and 30 ÷ 90: 66,673.3 and 33,336.7, so 66,673 and 33,337.
 * 992011: 60 × 42,001 + 66,673 = 2,586,733. 12 ÷ 18 and 6 ÷ 18 of it: 1,724,488.7 and 862,244.3, so 1,724,489 and 862,244.
 *   Their tax: 172,448 + 86,224 = 258,672; of the whole at once it would be 258,673.
 * 992020: 30 × 42,001 + 33,337 = 1,293,367. Likewise 862,244.7 and 431,122.3, so 862,245 and 431,122; 86,224 + 43,112.
 */
const years = {
  '992011': [
    { fiscalYear: 2025, months: 12, net: 1_724_489, tax: 172_448, total: 1_896_937 },
    { fiscalYear: 2026, months: 6, net: 862_244, tax: 86_224, total: 948_468 },
  ],
  '992020': [
    { fiscalYear: 2025, months: 12, net: 862_245, tax: 86_224, total: 948_469 },
    { fiscalYear: 2026, months: 6, net: 431_122, tax: 43_112, total: 474_234 },
  ],
  all: [
    { fiscalYear: 2025, months: 12, net: 2_586_734, tax: 258_672, total: 2_845_406 },
    { fiscalYear: 2026, months: 6, net: 1_293_366, tax: 129_336, total: 1_422_702 },
  ],
};
/*
 * 7 seats more from December 2025 on, 10 of 18 months: 42,001 × 7 × 10 ÷ 18 = 163,337.2. Of it 4 and 6 of 10 months:
 * 65,334.8 and 98,002.2, so 65,335 and 98,002.
 */
const added = {
  months: 10,
  net: 163_337,
  tax: 16_333,
  total: 179_670,
  years: [
    { fiscalYear: 2025, months: 4, net: 65_335, tax: 6533, total: 71_868 },
    { fiscalYear: 2026, months: 6, net: 98_002, tax: 9800, total: 107_802 },
  ],
};
const listed = async (purchase: PurchaseId, as = lead) => (await call(as, listInvoices, { purchase })).items;

describe('a purchase over two fiscal years', () => {
  let purchase: PurchaseId;
  const seen = (as = lead) => call(as, getPurchase, { purchase });
  const issue = (on: string, dryRun = false) => call(lead, issueInvoices, { purchase, on, dryRun });

  it('should tell what falls to each before it is planned, while members declare, and once it is frozen', async () => {
    const buyers = [60, 30].map((seats, nth) => ({ name: `市${nth}`, seats, standaloneUnitPrice: 50_000 }));
    const tried = await call(lead, simulatePrice, { ...price, buyers, days: term });
    expect(tried.price.years).toEqual(years.all);
    expect(tried.offers).toMatchObject([{ years: years['992011'] }, { years: years['992020'] }]);
    for (const [endsOn, code] of [
      ['2025-03-31', 'purchase-ends-before-start'],
      ['2030-04-01', 'purchase-too-long'],
    ] as const) {
      const wrong = call(lead, simulatePrice, { ...price, buyers, days: { ...term, endsOn } });
      await expect(wrong).rejects.toEqual(refused(code));
    }
    purchase = await surveyed(running, { ...term, ...price });
    expect((await seen()).warnings).toMatchObject([{ code: 'contract-crosses-fiscal-year' }]);
    await call(lead, setLongTermContract, { purchase, basis: '長期継続契約の条例 第5号' });
    await wants(running, purchase, '992011', 60, 50_000);
    await wants(running, purchase, '992020', 30, 50_000);
    expect(await seen(neighbour)).toMatchObject({
      warnings: [],
      price: { unitPrice: 42_001, years: years.all },
      buyers: [
        { offer: { net: 2_586_733, saving: 413_267, years: years['992011'] } },
        { offer: { years: years['992020'] } },
      ],
    });
    await freeze(running, purchase);
    expect(await seen()).toMatchObject({
      frozen: { outcome: { contractNet: 3_880_100, years: years.all } },
      invoices: [
        { feeShare: 66_673, net: 2_586_733, tax: 258_672, total: 2_845_405, years: years['992011'] },
        { feeShare: 33_337, net: 1_293_367, tax: 129_336, total: 1_422_703, years: years['992020'] },
      ],
    });
  });

  it('should be billed for each of them, the later one from its 1 April on, in the same state', async () => {
    await call(lead, setBillingTerms, {
      purchase,
      issuerName: 'デモ県あおば市長（架空）',
      issuerAddress: 'デモ県あおば市1-1',
      registrationNumber: null,
      agreedInWriting: true,
    });
    for (const state of ['tendering', 'awarded', 'contracted', 'allocated', 'accepted', 'invoiced'] as const)
      await call(lead, movePurchase, { purchase, state, on: '2025-04-20' });
    const first = { issued: 2, net: 2_586_734, tax: 258_672, total: 2_845_406, already: 0, tooEarly: 2 };
    expect(await issue('2026-03-31', true)).toEqual(first);
    expect(await issue('2025-04-30')).toEqual(first);
    expect(await issue('2026-03-31')).toMatchObject({ issued: 0, already: 2, tooEarly: 2 });
    const second = { issued: 2, net: 1_293_366, tax: 129_336, total: 1_422_702, already: 2, tooEarly: 0 };
    expect(await issue('2026-04-01')).toEqual(second);
    expect(await issue('2026-04-01')).toMatchObject({ issued: 0, already: 4 });
    const short = purchase.slice(0, 8);
    expect((await listed(purchase)).map((one) => [one.number, one.fiscalYear, one.issuedOn, one.total])).toEqual([
      [`2025-${short}-992011`, 2025, '2025-04-30', 1_896_937],
      [`2025-${short}-992020`, 2025, '2025-04-30', 948_469],
      [`2026-${short}-992011`, 2026, '2026-04-01', 948_468],
      [`2026-${short}-992020`, 2026, '2026-04-01', 474_234],
    ]);
  });

  it('should have more seats to its end, billed for each fiscal year that is left', async () => {
    const wanted = { purchase, seats: 7, on: '2025-12-18' };
    expect(await call(neighbour, quoteAddition, wanted)).toEqual(added);
    expect(await call(neighbour, addSeats, { ...wanted, key: 'more' })).toMatchObject(added);
    expect((await call(lead, listSeatAdditions, { purchase })).items).toMatchObject([added]);
    const bought = async (on: string) => {
      const { balances } = await call(neighbour, getSeatBalances, { purchase, on });
      return balances.find(({ municipality }) => municipality === '992020')?.bought;
    };
    expect([await bought('2025-12-17'), await bought('2026-09-30'), await bought('2026-10-01')]).toEqual([30, 37, 0]);
    // As of no day before they were bought.
    expect(await issue('2026-04-01')).toMatchObject({ issued: 0, tooEarly: 2 });
    expect(await issue(dayInJapan(new Date()))).toMatchObject({ issued: 2, total: 179_670, already: 4 });
  });

  it('should say on paper and in the file whose budget it is, and how it comes about', async () => {
    const { csv } = await call(neighbour, exportInvoices, { purchase });
    const lines = csv.trimEnd().split('\r\n');
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['"年度"', '"2025"', '"2026"', '"2025"', '"2026"']);
    const invoices = await listed(purchase, neighbour);
    const printed = async (invoice: InvoiceId) =>
      (await readPdf(Buffer.from((await call(neighbour, printInvoice, { purchase, invoice })).pdf, 'base64'))).text;
    const of = (fiscalYear: number, addition: string | null) =>
      invoices.find((one) => one.fiscalYear === fiscalYear && one.addition === addition)?.invoice as InvoiceId;
    const first = (await printed(of(2026, null))).replaceAll(/\s/g, '');
    for (const word of [
      '令和8年4月1日から令和8年9月30日まで',
      '令和8年度分',
      '18か月で1,293,367円のうち6か月分',
      '474,234円',
    ])
      expect(first).toContain(word);
    const more = (await printed(of(2025, 'more'))).replaceAll(/\s/g, '');
    for (const word of [
      '令和7年12月18日から令和8年3月31日まで',
      '席の追加令和7年度分',
      '10か月で163,337円のうち4か月分',
      '71,868円',
    ])
      expect(more).toContain(word);
  });

  it('should stand beside others by what a seat costs for a year', async () => {
    const { items } = await call(lead, listPriceHistory, {});
    const own = items.find((one) => one.purchase === purchase);
    // 42,001 × 12 ÷ 18 = 28,000.7; of 90 seats 2,520,060.
    expect(own).toMatchObject({ unitPrice: 42_001, months: 18, yearlyUnitPrice: 28_001 });
    expect(await call(lead, getPurchaseCase, { purchase })).toMatchObject({ months: 18, yearlyCost: 2_520_060 });
    const within = await surveyed(running, { title: purchaseText().title });
    await wants(running, within, '992011', 10);
    await freeze(running, within);
    const [newest] = (await call(lead, listPriceHistory, {})).items;
    expect(newest).toMatchObject({ purchase: within, months: 12, unitPrice: 28_000, yearlyUnitPrice: 28_000 });
  });

  it('should be settled at its end, with what was billed and paid in each, and tell of a year end before', async () => {
    const [first, , second] = await listed(purchase);
    for (const [one, on] of [
      [first, '2025-05-20'],
      [second, '2026-04-20'],
    ] as const) {
      const asked = { purchase, invoice: one?.invoice as InvoiceId };
      await call(lead, receiveInvoice, { ...asked, on });
      await call(lead, payInvoice, { ...asked, on });
    }
    const table = await call(lead, getSettlement, { purchase });
    expect(table).toMatchObject({ until: '2026-09-30', billed: 4_447_778, paid: 2_845_405, open: 1_602_373 });
    expect(table.rows).toMatchObject([
      { added: 0, billed: 2_845_405, open: 0, years: [{ paid: 1_896_937 }, { fiscalYear: 2026, paid: 948_468 }] },
      {
        added: 7,
        billed: 1_602_373,
        years: [
          // 948,469 + 71,868, and 474,234 + 107,802.
          { fiscalYear: 2025, billed: 1_020_337, paid: 0, open: 1_020_337 },
          { fiscalYear: 2026, billed: 582_036, paid: 0, open: 582_036 },
        ],
      },
    ]);
    const atEndOf = (fiscalYear: number, as = lead) => call(as, getSettlement, { purchase, fiscalYear });
    expect(await atEndOf(2025)).toMatchObject({
      settledOn: null,
      from: '2025-04-01',
      until: '2026-03-31',
      billed: 2_917_274,
      paid: 1_896_937,
      rows: [
        { billed: 1_896_937, open: 0, years: [{ fiscalYear: 2025 }] },
        { added: 7, open: 1_020_337 },
      ],
    });
    expect((await atEndOf(2025, neighbour)).rows).toMatchObject([{ municipality: '992020' }]);
    for (const other of [2024, 2027]) await expect(atEndOf(other)).rejects.toEqual(refused('fiscal-year-not-over'));
    const settle = (reason: string | null) =>
      call(lead, settlePurchase, { purchase, on: '2026-10-10', open: 1_602_373, reason });
    await expect(settle(null)).rejects.toEqual(refused('invoices-open'));
    expect(await settle('翌月に払う')).toMatchObject({ settledOn: '2026-10-10', rows: table.rows });
    expect((await call(lead, getSettlement, { purchase })).rows).toEqual(table.rows);
  });
});
