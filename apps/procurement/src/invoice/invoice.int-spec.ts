import { dayInJapan, MunicipalityCode, type InvoiceId, type PurchaseId } from '#contracts';
import {
  addSeats,
  answerLeadOffer,
  assignSeat,
  exportInvoices,
  getBilling,
  getPurchase,
  getSettlement,
  issueInvoices,
  listInvoices,
  movePurchase,
  offerLead,
  payInvoice,
  printInvoice,
  printSpecification,
  publishSpecification,
  receiveInvoice,
  setBillingTerms,
  settlePurchase,
  withdrawInvoice,
  withdrawPayment,
} from '#contracts/procurement';
import { naturalId } from '#persistence';
import { readPdf } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allocated,
  auditor,
  lead,
  neighbour,
  office,
  person,
  secretariat,
  startProcurement,
  surveyed,
  third,
  type TestProcurement,
} from '../procurement.factory.js';

let running: TestProcurement;
let call: TestProcurement['call'];
beforeAll(async () => {
  running = await startProcurement();
  ({ call } = running);
});
afterAll(() => running.stop());

const terms = {
  issuerName: 'デモ県あおば市長（架空）',
  issuerAddress: 'デモ県あおば市1-1',
  registrationNumber: 'T7123456789012',
  agreedInWriting: true,
};
const INVOICED = '2025-04-30';

/** A purchase that is inspected and invoiced, with terms of billing. */
async function invoiced(seats: Readonly<Record<string, number>>): Promise<PurchaseId> {
  const purchase = await allocated(running, seats);
  await call(lead, setBillingTerms, { purchase, ...terms });
  await call(lead, movePurchase, { purchase, state: 'accepted', on: '2025-04-20' });
  await call(lead, movePurchase, { purchase, state: 'invoiced', on: INVOICED });
  return purchase;
}
const issue = (purchase: PurchaseId, changes: object = {}, as = lead) =>
  call(as, issueInvoices, { purchase, on: INVOICED, ...changes });
const listed = async (purchase: PurchaseId, as = lead) => (await call(as, listInvoices, { purchase })).items;
async function firstOf(purchase: PurchaseId, as: typeof lead): Promise<{ purchase: PurchaseId; invoice: InvoiceId }> {
  const [{ invoice } = {}] = await listed(purchase, as);
  if (!invoice) throw new Error('no invoice');
  return { purchase, invoice };
}
const refused = (code: string) => expect.objectContaining({ code });

describe('the terms of billing', () => {
  it('should be said by the lead, with a registration number that can be one, for what is issued from then on', async () => {
    const purchase = await allocated(running, { '992011': 60, '992020': 30 });
    const say = (changes: object = {}, as = lead) => call(as, setBillingTerms, { purchase, ...terms, ...changes });
    expect(await call(auditor, getBilling, { purchase })).toEqual({ billedBy: 'lead', terms: null, fixed: false });
    await expect(say({}, neighbour)).rejects.toEqual(refused('not-lead'));
    await expect(say({ registrationNumber: 'T1123456789012' })).rejects.toEqual(refused('invalid-registration-number'));
    await expect(issue(purchase)).rejects.toEqual(refused('billing-terms-missing'));
    await say({ registrationNumber: null });
    expect(await say({}, secretariat)).toEqual({ billedBy: 'lead', terms, fixed: false });
    await expect(issue(purchase)).rejects.toEqual(refused('invoices-too-early'));
    await expect(issue(purchase, {}, neighbour)).rejects.toEqual(refused('not-lead'));
    // Seats that were added are billed from the contract on, and not as of a day before they were.
    await call(neighbour, addSeats, { purchase, key: 'more', seats: 12, on: '2025-08-18' });
    await expect(issue(purchase)).rejects.toEqual(refused('invoices-too-early'));
    const on = dayInJapan(new Date());
    expect(await issue(purchase, { on })).toEqual({
      issued: 1,
      net: 224_000,
      tax: 22_400,
      total: 246_400,
      already: 0,
      tooEarly: 2,
    });
    expect(await say()).toMatchObject({ terms, fixed: true });
    // For those to come.
    expect(await say({ agreedInWriting: false })).toMatchObject({ fixed: false });
    expect((await listed(purchase)).map(({ state }) => state)).toEqual(['not-issued', 'not-issued', 'issued']);
    const { items } = await call(neighbour, listInvoices, { purchase });
    const added = items.find(({ addition }) => addition === 'more');
    const asked = { purchase, invoice: added?.invoice as InvoiceId };
    await call(neighbour, receiveInvoice, { ...asked, on });
    // Nobody has inspected anything yet.
    await expect(call(neighbour, payInvoice, { ...asked, on })).rejects.toEqual(refused('not-inspected'));
  });

  const handOver = async (purchase: PurchaseId) => {
    await call(lead, offerLead, { purchase, newLead: MunicipalityCode.parse('992020') });
    await call(neighbour, answerLeadOffer, { purchase, answer: 'accept' });
  };

  it('should be said anew by another lead, while issued invoices stay under the name of who issued them', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    await handOver(purchase);
    expect(await call(neighbour, getBilling, { purchase })).toEqual({ billedBy: 'lead', terms: null, fixed: false });
    await expect(issue(purchase, {}, neighbour)).rejects.toEqual(refused('billing-terms-missing'));

    const begun = await invoiced({ '992011': 60, '992020': 30 });
    await issue(begun);
    await handOver(begun);
    await call(lead, addSeats, { purchase: begun, key: 'more', seats: 12, on: '2025-08-18' });
    const others = {
      ...terms,
      issuerName: 'デモ県みどり市長（架空）',
      registrationNumber: null,
      agreedInWriting: false,
    };
    expect(await call(neighbour, setBillingTerms, { purchase: begun, ...others })).toMatchObject({ fixed: false });
    const on = dayInJapan(new Date());
    await expect(issue(begun, { on })).rejects.toEqual(refused('not-lead'));
    expect(await issue(begun, { on }, neighbour)).toMatchObject({ issued: 1, already: 2 });
    const printed = async (addition: string | null) => {
      const found = (await listed(begun, neighbour)).find((one) => one.addition === addition);
      const { pdf } = await call(neighbour, printInvoice, { purchase: begun, invoice: found?.invoice as InvoiceId });
      return (await readPdf(Buffer.from(pdf, 'base64'))).text;
    };
    const [first, added] = [await printed(null), await printed('more')];
    expect([first.includes(terms.issuerName), first.includes('T7123456789012')]).toEqual([true, true]);
    expect([added.includes(others.issuerName), added.includes('T7123456789012')]).toEqual([true, false]);
    // Within the days that were told with it.
    const asked = await firstOf(begun, lead);
    expect(await call(lead, receiveInvoice, { ...asked, on: '2025-05-02' })).toMatchObject({ dueOn: '2025-06-01' });
  });
});

describe('an invoice', () => {
  it('should be issued to everybody once, whoever asks at the same moment', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30, '992038': 10 });
    const shown = await issue(purchase, { dryRun: true });
    expect(shown).toMatchObject({ issued: 3, net: 2_550_000, already: 0, tooEarly: 0 });
    expect((await listed(purchase)).every(({ state }) => state === 'not-issued')).toBe(true);
    await expect(issue(purchase, { on: '2025-04-29' })).rejects.toEqual(refused('step-before-last'));
    await expect(issue(purchase, { on: '2999-01-01' })).rejects.toEqual(refused('date-in-future'));
    const [{ issued, total }, later] = [shown, { issued: 2, total: shown.total }];
    await expect(issue(purchase, { shown: later })).rejects.toEqual(refused('changed-meanwhile'));
    await expect(issue(purchase, { shown: { issued, total: total - 1 } })).rejects.toEqual(
      refused('changed-meanwhile'),
    );
    const answers = await Promise.all([issue(purchase), issue(purchase, { on: '2025-05-01' }), issue(purchase)]);
    expect(answers.every(({ issued, already }) => issued + already === 3)).toBe(true);
    // Each was issued by one of them, and counted there alone.
    const over = (of: 'issued' | 'total') => answers.reduce((sum, answer) => sum + answer[of], 0);
    expect([over('issued'), over('total')]).toEqual([3, shown.total]);
    expect(await issue(purchase, { shown: { issued, total } })).toMatchObject({ issued: 0, already: 3, total: 0 });
    const invoices = await listed(purchase);
    expect(new Set(invoices.map(({ number }) => number)).size).toBe(3);
    const sums = invoices.reduce((sum, { net, total }) => ({ net: sum.net + net, total: sum.total + total }), {
      net: 0,
      total: 0,
    });
    expect(sums).toEqual({ net: shown.net, total: shown.total });
    const { invoices: frozen } = await call(lead, getPurchase, { purchase });
    expect(invoices.map(({ municipality, total }) => [municipality, total])).toEqual(
      frozen.map(({ municipality, total }) => [municipality, total]),
    );
  });

  it('should arrive, fall due, be paid, and be taken back, by its payer alone', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    const asked = await firstOf(purchase, neighbour);
    const arrive = (on: string, as = neighbour) => call(as, receiveInvoice, { ...asked, on });
    const pay = (on: string, as = neighbour) => call(as, payInvoice, { ...asked, on });
    const takeBack = (as = neighbour) => call(as, withdrawPayment, asked);
    for (const early of [arrive('2025-05-02'), pay('2025-05-02'), takeBack(), call(neighbour, printInvoice, asked)])
      await expect(early).rejects.toEqual(refused('invoice-not-issued'));
    await issue(purchase);
    await expect(pay('2025-05-02')).rejects.toEqual(refused('invoice-not-arrived'));
    await expect(arrive('2025-04-29')).rejects.toEqual(refused('arrival-before-issue'));
    await expect(arrive('2999-01-01')).rejects.toEqual(refused('date-in-future'));
    await expect(arrive('2025-05-02', lead)).rejects.toEqual(refused('not-payer'));
    await expect(arrive('2025-05-02', third)).rejects.toEqual(refused('invoice-not-found'));
    const arrived = await arrive('2025-05-02');
    // A Sunday, and the Friday before.
    expect(arrived).toMatchObject({ state: 'arrived', dueOn: '2025-06-01', payBy: '2025-05-30', overdue: true });
    expect(await arrive('2025-05-02')).toEqual(arrived);
    expect(await arrive('2025-05-03')).toMatchObject({ dueOn: '2025-06-02', payBy: '2025-06-02' });
    await expect(pay('2025-05-02')).rejects.toEqual(refused('payment-before-arrival'));
    await expect(pay('2999-01-01')).rejects.toEqual(refused('date-in-future'));
    const paid = await pay('2025-05-20');
    expect(paid).toMatchObject({ state: 'paid', paidOn: '2025-05-20', overdue: false });
    expect(await pay('2025-05-20')).toEqual(paid);
    await expect(pay('2025-05-21')).rejects.toEqual(refused('invoice-paid'));
    await expect(arrive('2025-05-01')).rejects.toEqual(refused('invoice-paid'));
    expect(await takeBack()).toMatchObject({ state: 'arrived', paidOn: null });
    expect(await takeBack()).toMatchObject({ state: 'arrived' });
    expect(await pay('2025-05-21')).toMatchObject({ paidOn: '2025-05-21' });
  });

  it('should be its payer’s, the lead’s and the secretariat’s to see, as a list, as CSV and on paper', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    await issue(purchase);
    const whose = async (as: typeof lead) => (await listed(purchase, as)).map(({ municipality }) => municipality);
    expect([await whose(lead), await whose(auditor), await whose(third), await whose(secretariat)]).toEqual([
      ['992011', '992020'],
      ['992020'],
      [],
      ['992011', '992020'],
    ]);
    const asked = await firstOf(purchase, lead);
    for (const as of [neighbour, third])
      await expect(call(as, printInvoice, asked)).rejects.toEqual(refused('invoice-not-found'));
    const { csv, fileName, nextCursor } = await call(auditor, exportInvoices, { purchase });
    const [head, ...lines] = csv.trimEnd().split('\r\n');
    expect(head).toBe(
      '\uFEFF"請求書番号","支払者コード","支払者","発行日","支払期限","税抜金額","税率（%）","消費税額","税込金額","状態","支払日","支払期限までの最後の開庁日","取消日","取消の理由","取り消した元の請求書番号"',
    );
    expect(lines).toEqual([
      `"2025-${purchase.slice(0, 8)}-992020","992020","デモ県市992020","2025-04-30","","873333","10","87333","960666","発行済み","","","","",""`,
    ]);
    expect([fileName.endsWith('.csv'), nextCursor]).toEqual([true, null]);
    const { pdf } = await call(neighbour, printInvoice, await firstOf(purchase, neighbour));
    const { text, pages, tagged } = await readPdf(Buffer.from(pdf, 'base64'));
    expect([pages, tagged]).toEqual([1, true]);
    for (const word of ['T7123456789012', 'デモ県市992020 御中', '960,666', '873,333', '87,333', '10%対象'])
      expect(text).toContain(word);
    expect(text).not.toContain('適格請求書ではありません');
  });

  it('should be taken back by who bills, and be issued anew by corrected terms that say what they correct', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    const asked = await firstOf(purchase, neighbour);
    const takeBack = (reason = '住所の誤り', as = lead) => call(as, withdrawInvoice, { ...asked, reason });
    await expect(takeBack()).rejects.toEqual(refused('invoice-not-issued'));
    await issue(purchase);
    const before = await call(lead, getSettlement, { purchase });
    await expect(takeBack('住所の誤り', neighbour)).rejects.toEqual(refused('not-lead'));
    await expect(takeBack('住所の誤り', third)).rejects.toEqual(refused('invoice-not-found'));
    await call(neighbour, receiveInvoice, { ...asked, on: '2025-05-02' });
    await call(neighbour, payInvoice, { ...asked, on: '2025-05-20' });
    await expect(takeBack()).rejects.toEqual(refused('invoice-paid'));
    await call(neighbour, withdrawPayment, asked);
    const [today, reason] = [dayInJapan(new Date()), '住所の誤り'];
    const withdrawn = await takeBack();
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { on: today, reason }, dueOn: null });
    expect(await takeBack()).toEqual(withdrawn);
    for (const late of [
      takeBack('宛名の誤り'),
      call(neighbour, receiveInvoice, { ...asked, on: '2025-05-03' }),
      call(neighbour, payInvoice, { ...asked, on: '2025-05-20' }),
    ])
      await expect(late).rejects.toEqual(refused('invoice-withdrawn'));
    // The amount is open as before, once.
    expect(await call(lead, getSettlement, { purchase })).toEqual(before);

    const issuerAddress = 'デモ県あおば市2-2';
    const [bank, branch, holder] = ['架空銀行', 'あおば支店', 'アオバシ カイケイカンリシヤ'];
    const account = { bank, branch, kind: 'ordinary' as const, number: '0123456', holder };
    await call(lead, setBillingTerms, { purchase, ...terms, issuerAddress, account });
    expect(await issue(purchase)).toMatchObject({ issued: 0, already: 1, tooEarly: 1 });
    const answers = await Promise.all([issue(purchase, { on: today }), issue(purchase, { on: today })]);
    expect(answers.map(({ issued, already }) => issued + already)).toEqual([2, 2]);
    expect(answers.reduce((sum, { issued }) => sum + issued, 0)).toBe(1);
    const [first, again, ...more] = await listed(purchase, auditor);
    expect([first, more]).toEqual([withdrawn, []]);
    const { number, total } = withdrawn;
    expect(again).toMatchObject({ state: 'issued', number: `${number}-R2`, replaces: number, total, withdrawn: null });
    expect(await call(lead, getSettlement, { purchase })).toEqual(before);
    const printed = async (invoice?: InvoiceId) => {
      const { pdf } = await call(neighbour, printInvoice, { purchase, invoice: invoice as InvoiceId });
      return (await readPdf(Buffer.from(pdf, 'base64'))).text;
    };
    const [old, anew] = [await printed(first?.invoice), await printed(again?.invoice)];
    const says = (text: string) =>
      ['取消済み', '修正した適格請求書', terms.issuerAddress, issuerAddress, '普通 0123456', holder].filter((word) =>
        text.includes(word),
      );
    expect([says(old), says(anew)]).toEqual([
      ['取消済み', terms.issuerAddress],
      ['修正した適格請求書', issuerAddress, '普通 0123456', holder],
    ]);
    const { csv } = await call(auditor, exportInvoices, { purchase });
    const [, ...lines] = csv.trimEnd().split('\r\n');
    expect([
      lines[0]?.endsWith(`"取消","","","${today}","${reason}",""`),
      lines[1]?.endsWith(`"","","${number}"`),
    ]).toEqual([true, true]);
    // Page by page, each is there once, also where one came between.
    const page = async (cursor?: string) =>
      call(auditor, listInvoices, { purchase, limit: 1, ...(cursor && { cursor }) });
    const { nextCursor } = await page();
    await call(lead, withdrawInvoice, { purchase, invoice: again?.invoice as InvoiceId, reason });
    const next = await page(nextCursor ?? undefined);
    expect(next.items).toMatchObject([{ number: `${number}-R2`, state: 'withdrawn' }]);
    expect((await page(next.nextCursor ?? undefined)).items).toMatchObject([{ number: `${number}-R3` }]);
  });

  it('should be paid or taken back, where both are said at the same moment', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30, '992038': 10 });
    await issue(purchase);
    for (const as of [lead, neighbour, third]) {
      const [own] = (await listed(purchase, as)).filter(({ municipality }) => municipality === as.tenant);
      const asked = { purchase, invoice: own?.invoice as InvoiceId };
      await call(as, receiveInvoice, { ...asked, on: '2025-05-02' });
      const [paid, takenBack] = await Promise.allSettled([
        call(as, payInvoice, { ...asked, on: '2025-05-20' }),
        call(lead, withdrawInvoice, { ...asked, reason: '宛名の誤り' }),
      ]);
      expect([paid.status, takenBack.status].sort()).toEqual(['fulfilled', 'rejected']);
      const found = (await listed(purchase, as)).find(({ invoice }) => invoice === asked.invoice);
      expect(found?.state).toBe(paid.status === 'fulfilled' ? 'paid' : 'withdrawn');
    }
  });

  it('should claim nothing where its issuer is not registered', async () => {
    const purchase = await invoiced({ '992011': 60 });
    await call(lead, setBillingTerms, { purchase, ...terms, registrationNumber: null });
    await issue(purchase);
    const { pdf } = await call(lead, printInvoice, await firstOf(purchase, lead));
    const { text } = await readPdf(Buffer.from(pdf, 'base64'));
    expect(text).toContain('この請求書は適格請求書ではありません');
    expect(text).not.toContain('登録番号');
  });

  it('should be marked by two hundred payers at once, each for itself', async () => {
    const codes = Array.from({ length: 10_000 }, (_, nth) => String(990_000 + nth))
      .filter((code) => MunicipalityCode.safeParse(code).success)
      .slice(0, 200);
    const purchase = await invoiced({ '992011': 60 });
    // As if as many had bought: who they are does not matter here.
    await running.inDatabase(async (collection) => {
      const found: unknown = await collection('purchases').findOne({ _id: purchase });
      const stored = found as { frozen: { invoices: object[] }; intents: object[] };
      const [first, intent] = [stored.frozen.invoices[0], stored.intents[0]];
      const invoices = codes.map((municipality) => ({ ...first, municipality }));
      const intents = codes.map((municipality) => ({ ...intent, municipality }));
      await collection('purchases').updateOne({ _id: purchase }, { $set: { 'frozen.invoices': invoices, intents } });
    });
    expect(await issue(purchase)).toMatchObject({ issued: 200 });
    const arrived = await Promise.all(
      codes.map(async (code) =>
        call(office(code), receiveInvoice, { ...(await firstOf(purchase, office(code))), on: '2025-05-02' }),
      ),
    );
    expect(arrived.every(({ state }) => state === 'arrived')).toBe(true);
  }, 60_000);
});

describe('the settlement', () => {
  it('should tell what was bought, used, billed and paid, and keep it', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    await expect(call(lead, getSettlement, { purchase: naturalId('nothing') as PurchaseId })).rejects.toEqual(
      refused('purchase-not-found'),
    );
    // On 183 of 365 days.
    await call(lead, assignSeat, { purchase, key: 'one', person: person(1), on: '2025-09-30' });
    await call(neighbour, addSeats, { purchase, key: 'more', seats: 12, on: '2025-08-18' });
    await issue(purchase);
    const asked = await firstOf(purchase, lead);
    await call(lead, receiveInvoice, { ...asked, on: '2025-05-01' });
    await call(lead, payInvoice, { ...asked, on: '2025-05-20' });
    const shown = await call(lead, getSettlement, { purchase });
    expect(shown).toMatchObject({ settledOn: null, from: '2025-04-01', until: '2026-03-31' });
    expect(shown.rows).toMatchObject([
      { municipality: '992011', bought: 60, added: 0, averageUsed: 0.5, highestUsed: 1, billed: 1_921_333, open: 0 },
      { municipality: '992020', bought: 30, added: 12, averageUsed: 0, billed: 1_207_066, paid: 0, open: 1_207_066 },
    ]);
    const own = await call(auditor, getSettlement, { purchase });
    expect([own.rows.length, own.open]).toEqual([1, 1_207_066]);
    const settle = (changes: object = {}, as = lead) =>
      call(as, settlePurchase, { purchase, on: '2026-04-10', open: shown.open, reason: null, ...changes });
    await expect(settle({}, neighbour)).rejects.toEqual(refused('not-lead'));
    await expect(settle()).rejects.toEqual(refused('invoices-open'));
    await expect(settle({ open: 0 })).rejects.toEqual(refused('changed-meanwhile'));
    await expect(settle({ on: '2025-04-01', reason: '翌年度に払う' })).rejects.toEqual(refused('step-before-last'));
    const settled = await settle({ reason: '翌年度に払う' });
    expect(settled).toMatchObject({ settledOn: '2026-04-10', reason: '翌年度に払う', rows: shown.rows });
    expect(await settle({ reason: '翌年度に払う' })).toEqual(settled);
    await expect(settle({ on: '2026-04-11' })).rejects.toEqual(refused('step-not-next'));
    // What was open is paid later; what was found on the day stays.
    const open = await firstOf(purchase, neighbour);
    await call(neighbour, receiveInvoice, { ...open, on: '2025-05-01' });
    expect(await call(neighbour, payInvoice, { ...open, on: '2026-04-20' })).toMatchObject({ state: 'paid' });
    expect(await call(lead, getSettlement, { purchase })).toEqual(settled);
    // Why something is open is about who owes it: only who sees every row reads it.
    const theirs = await call(auditor, getSettlement, { purchase });
    expect(theirs).toMatchObject({ settledOn: '2026-04-10', reason: null, rows: [{ municipality: '992020' }] });
  });

  it('should be counted once nothing can be added any more, also where it stopped after that', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    const add = (key: string) => call(neighbour, addSeats, { purchase, key, seats: 1, on: '2025-08-18' });
    const settle = (open: number, reason: string | null = '解約した') =>
      call(lead, settlePurchase, { purchase, on: '2026-04-10', open, reason });
    const { open } = await call(lead, getSettlement, { purchase });
    // What is refused closes nothing.
    await expect(settle(open, null)).rejects.toEqual(refused('invoices-open'));
    await add('before');
    await expect(settle(open)).rejects.toEqual(refused('changed-meanwhile'));
    await add('still');
    const { open: shown } = await call(lead, getSettlement, { purchase });
    // As where the service stopped after the ledger was closed.
    await running.inDatabase(async (collection) => {
      const entry = { purchase, place: 3, recordedAt: new Date(), kind: 'close', member: '992011' };
      await collection('seat_entries').insertOne({ ...entry, _id: naturalId('seat-entry', purchase, '3') } as never);
    });
    await expect(add('late')).rejects.toEqual(refused('additions-closed'));
    expect(await settle(shown)).toMatchObject({ settledOn: '2026-04-10', open: shown, rows: [{}, { added: 2 }] });
    expect(await add('still')).toMatchObject({ key: 'still' });
  });

  it('should be of all that was added, whatever is asked for at the same moment', async () => {
    const purchase = await invoiced({ '992011': 60, '992020': 30 });
    const { open } = await call(lead, getSettlement, { purchase });
    const settle = (shown: number) =>
      call(lead, settlePurchase, { purchase, on: '2026-04-10', open: shown, reason: '解約した' });
    const adding = Array.from({ length: 20 }, (_, nth) =>
      call(neighbour, addSeats, { purchase, key: `more-${nth}`, seats: 1, on: '2025-08-18' }),
    );
    const [first, ...outcomes] = await Promise.allSettled([settle(open), ...adding]);
    const added = outcomes.filter(({ status }) => status === 'fulfilled').length;
    // Whoever was shown less than there is looks again.
    const again = async () => settle((await call(lead, getSettlement, { purchase })).open);
    const settled = first?.status === 'fulfilled' ? first.value : await again();
    expect(settled.rows[1]).toMatchObject({ added });
    const entries = await running.inDatabase((collection) =>
      collection('seat_entries').find({ purchase }).sort({ place: 1 }).toArray(),
    );
    const additions = Array.from({ length: added }, () => 'add');
    expect(entries.map(({ kind }) => kind as unknown)).toEqual([...additions, 'close']);
    const late = call(neighbour, addSeats, { purchase, key: 'late', seats: 1, on: '2025-08-18' });
    await expect(late).rejects.toEqual(refused('additions-closed'));
  });

  it('should not come before the invoices', async () => {
    const purchase = await allocated(running, { '992011': 60 });
    const { open } = await call(lead, getSettlement, { purchase });
    const settle = call(lead, settlePurchase, { purchase, on: '2025-04-20', open, reason: '早い' });
    await expect(settle).rejects.toEqual(refused('step-not-next'));
  });
});

describe('a specification', () => {
  it('should be printed by who sees the purchase', async () => {
    const purchase = await allocated(running, { '992011': 60 });
    const { pdf } = await call(auditor, printSpecification, { purchase, specification: 1 });
    const { text, tagged } = await readPdf(Buffer.from(pdf, 'base64'));
    expect(tagged).toBe(true);
    for (const word of ['仕様書', 'eラーニング共同調達', '第1版', '一式']) expect(text).toContain(word);
    const missing = call(auditor, printSpecification, { purchase, specification: 2 });
    await expect(missing).rejects.toEqual(refused('specification-not-found'));
    const early = await surveyed(running);
    const clauses = '### 目的\n学ぶ。\n# 数量\n- 300席';
    await call(lead, publishSpecification, { purchase: early, specification: 2, text: clauses });
    const numbered = await call(lead, printSpecification, { purchase: early, specification: 2 });
    const read = await readPdf(Buffer.from(numbered.pdf, 'base64'));
    expect(read.tagged).toBe(true);
    for (const word of [/1\s*目的/, /2\s*数量/, '300席']) expect(read.text).toMatch(word);
  });
});
