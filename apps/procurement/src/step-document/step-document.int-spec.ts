import type { PurchaseId, RequestOf } from '#contracts';
import {
  addStepDocument,
  answerLeadOffer,
  changeStepDocument,
  getPurchaseCase,
  listStepDocuments,
  offerLead,
  openCaseDocument,
  openStepDocument,
  printSpecification,
  removeStepDocument,
  savePurchaseCase,
  shareSpecification,
  showPurchaseCase,
  withdrawIntent,
  type DocumentAudience,
  type StepDocument,
} from '#contracts/procurement';
import { resetServers } from '#testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allocated,
  auditor,
  lead,
  neighbour,
  secretariat,
  startProcurement,
  surveyed,
  third,
  wants,
  type TestProcurement,
} from '../procurement.factory.js';

const left = (who: typeof lead) => ({ ...who, member: false });

describe('documents of a purchase', () => {
  let running: TestProcurement;
  let call: TestProcurement['call'];

  beforeAll(async () => {
    await resetServers();
    running = await startProcurement();
    ({ call } = running);
  });
  afterAll(() => running.stop());

  /** Which file it is shows in its name: each has other bytes. */
  const file = (nth: number) => ({
    fileHash: String(nth).padStart(64, '0'),
    fileName: `資料${nth}.pdf`,
    mediaType: 'application/pdf',
    bytes: 1000 + nth,
  });
  const adding = (purchase: PurchaseId, nth: number, audience: DocumentAudience, changes = {}) =>
    ({ purchase, state: 'tendering', title: `見積${nth}`, audience, ...file(nth), ...changes }) as const;
  const add = (purchase: PurchaseId, nth: number, audience: DocumentAudience, as = lead) =>
    call(as, addStepDocument, adding(purchase, nth, audience));
  const titles = async (purchase: PurchaseId, as = lead) =>
    (await call(as, listStepDocuments, { purchase })).items.map(({ title }) => title);
  const opened = (of: { purchase: PurchaseId } & Pick<StepDocument, 'document'>, as = lead) =>
    call(as, openStepDocument, { purchase: of.purchase, document: of.document }).then(
      ({ fileName }) => fileName,
      ({ code }: { code: string }) => code,
    );

  it('should be listed and opened by whom the lead lets, and be unknown to everybody else', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992020', 10);
    const own = await add(purchase, 1, 'lead');
    const shared = await add(purchase, 2, 'participants');
    const open = await add(purchase, 3, 'viewers', secretariat);
    expect(open).toMatchObject({ state: 'tendering', title: '見積3', name: '資料3.pdf', bytes: 1003, version: 1 });
    const every = ['見積1', '見積2', '見積3'];
    expect(await titles(purchase)).toEqual(every);
    expect(await titles(purchase, secretariat)).toEqual(every);
    for (const buyer of [neighbour, left(neighbour), auditor])
      expect(await titles(purchase, buyer)).toEqual(['見積2', '見積3']);
    expect(await titles(purchase, third)).toEqual(['見積3']);
    const unknown = { purchase, document: purchase as unknown as StepDocument['document'] };
    expect(await opened(unknown, neighbour)).toBe('document-not-found');
    expect(await opened({ purchase, ...own }, neighbour)).toBe('document-not-found');
    expect(await opened({ purchase, ...own })).toBe('資料1.pdf');
    expect(await opened({ purchase, ...shared }, neighbour)).toBe('資料2.pdf');
    expect(await opened({ purchase, ...shared }, third)).toBe('document-not-found');
    expect(await opened({ purchase, ...open }, third)).toBe('資料3.pdf');
    expect(await opened({ purchase, ...open }, left(third))).toBe('purchase-not-found');
    await call(neighbour, withdrawIntent, { purchase });
    expect(await opened({ purchase, ...shared }, neighbour)).toBe('document-not-found');
  });

  it('should be its own purchase’s alone, and unknown to who does not see that', async () => {
    const closed = await surveyed(running, { invited: ['992011' as never] });
    const elsewhere = await surveyed(running);
    const document = await add(closed, 1, 'viewers');
    expect(await opened({ purchase: closed, ...document }, neighbour)).toBe('purchase-not-found');
    expect(await opened({ purchase: elsewhere, ...document })).toBe('document-not-found');
    const change = {
      purchase: elsewhere,
      document: document.document,
      title: '別',
      audience: 'lead',
      version: 1,
    } as const;
    await expect(call(lead, changeStepDocument, change)).rejects.toMatchObject({ code: 'document-not-found' });
    const remove = { purchase: elsewhere, document: document.document };
    await expect(call(lead, removeStepDocument, remove)).rejects.toMatchObject({ code: 'document-not-found' });
  });

  it('should be added, changed and taken down by the lead alone while it is a member, and by the secretariat', async () => {
    const purchase = await surveyed(running);
    const { document } = await add(purchase, 1, 'viewers');
    const text = { title: '別の名前', audience: 'lead', version: 1 } as const;
    const acts = (as: typeof lead) => [
      () => call(as, addStepDocument, adding(purchase, 9, 'lead')),
      () => call(as, changeStepDocument, { purchase, document, ...text }),
      () => call(as, removeStepDocument, { purchase, document }),
    ];
    for (const act of acts(neighbour)) await expect(act()).rejects.toMatchObject({ code: 'not-lead' });
    for (const act of acts(left(lead))) await expect(act()).rejects.toMatchObject({ code: 'buyer-not-member' });
    expect(await call(secretariat, changeStepDocument, { purchase, document, ...text })).toMatchObject({ version: 2 });
    expect(await call(secretariat, removeStepDocument, { purchase, document })).toEqual({ removed: true });
  });

  it('should be the same when it comes twice, and change only over what was read', async () => {
    const purchase = await surveyed(running);
    const [one, two] = await Promise.all([add(purchase, 1, 'lead'), add(purchase, 1, 'lead')]);
    expect(one).toEqual(two);
    const again = await call(lead, addStepDocument, adding(purchase, 1, 'viewers', { title: 'もう一度' }));
    expect(again).toEqual(one);
    const { document } = one;
    const change = { purchase, document, title: '仕様書の案', audience: 'viewers', version: 1 } as const;
    const changed = await call(lead, changeStepDocument, change);
    expect(changed).toMatchObject({ title: '仕様書の案', audience: 'viewers', version: 2 });
    expect(await call(lead, changeStepDocument, change)).toEqual(changed);
    const late = { ...change, audience: 'participants' } as const;
    await expect(call(lead, changeStepDocument, late)).rejects.toMatchObject({ code: 'version-outdated' });
    expect(await opened({ purchase, document }, third)).toBe('資料1.pdf');

    expect(await call(lead, removeStepDocument, { purchase, document })).toEqual({ removed: true });
    expect(await call(lead, removeStepDocument, { purchase, document })).toEqual({ removed: false });
    expect(await titles(purchase)).toEqual([]);
    expect(await opened({ purchase, document })).toBe('document-not-found');
    await expect(call(lead, changeStepDocument, change)).rejects.toMatchObject({ code: 'document-not-found' });
    // Added anew it is there again, as it is called now.
    const back = await call(lead, addStepDocument, adding(purchase, 1, 'lead', { title: 'また' }));
    expect(back).toMatchObject({ document, title: 'また', audience: 'lead', version: 4 });
    expect(await opened({ purchase, document }, third)).toBe('document-not-found');
    // The same file at another state is another document.
    const other = await call(lead, addStepDocument, adding(purchase, 1, 'lead', { state: 'contracted' }));
    expect(other.document).not.toBe(document);
  });

  it('should be fifty at most, of which one that is taken down makes room', async () => {
    const purchase = await surveyed(running);
    const first = await add(purchase, 1, 'lead');
    await Promise.all(Array.from({ length: 49 }, (_, at) => add(purchase, at + 2, 'lead')));
    await expect(add(purchase, 51, 'lead')).rejects.toMatchObject({ code: 'too-many-documents' });
    expect(await add(purchase, 1, 'lead')).toEqual(first);
    await call(lead, removeStepDocument, { purchase, document: first.document });
    await add(purchase, 51, 'lead');
    expect(await titles(purchase)).toHaveLength(50);
  });

  it('should go over to who leads now', async () => {
    const purchase = await allocated(running, { '992011': 10, '992020': 20 });
    const own = { purchase, ...(await add(purchase, 1, 'lead')) };
    await call(lead, offerLead, { purchase, newLead: '992020' as never });
    expect(await opened(own, neighbour)).toBe('document-not-found');
    await call(neighbour, answerLeadOffer, { purchase, answer: 'accept' });
    expect([await opened(own, neighbour), await opened(own)]).toEqual(['資料1.pdf', 'document-not-found']);
    await expect(add(purchase, 2, 'lead')).rejects.toMatchObject({ code: 'not-lead' });
    await add(purchase, 2, 'lead', neighbour);
  });

  describe('that go with a case', () => {
    const text = {
      population: null,
      staff: null,
      background: '',
      wentWell: '',
      nextTime: '',
      givesSpecification: true,
      contact: '総務部',
      documents: ['評価基準'],
    } satisfies Omit<RequestOf<typeof savePurchaseCase>, 'purchase' | 'version'>;
    const ofCase = (purchase: PurchaseId, { document }: Pick<StepDocument, 'document'>, as = third) =>
      call(as, openCaseDocument, { purchase, document }).then(
        ({ fileName }) => fileName,
        ({ code }: { code: string }) => code,
      );
    const show = (purchase: PurchaseId, state: 'shown' | 'withdrawn') =>
      call(lead, showPurchaseCase, { purchase, state });

    it('should be opened by every member while it is shown, whoever takes part', async () => {
      const purchase = await allocated(running, { '992011': 10, '992020': 20 });
      const [own, given, kept] = [
        await add(purchase, 1, 'lead'),
        await add(purchase, 2, 'participants'),
        await add(purchase, 3, 'participants'),
      ];
      const save = (version: number, ...documents: readonly Pick<StepDocument, 'document'>[]) =>
        call(lead, savePurchaseCase, {
          purchase,
          version,
          ...text,
          stepDocuments: documents.map(({ document }) => document),
        });
      await expect(save(0, own)).rejects.toMatchObject({ code: 'document-of-lead' });
      const elsewhere = await add(await surveyed(running), 1, 'viewers');
      await expect(save(0, elsewhere)).rejects.toMatchObject({ code: 'document-not-found' });
      const saved = await save(0, given);
      const { audience: _, version: __, ...told } = given;
      expect(saved).toMatchObject({ documents: ['評価基準'], stepDocuments: [told], version: 1 });
      expect(await save(0, given)).toEqual(saved);
      expect(await ofCase(purchase, given)).toBe('case-not-found');
      expect(await ofCase(purchase, given, lead)).toBe('資料2.pdf');
      await show(purchase, 'shown');
      expect((await call(third, getPurchaseCase, { purchase })).stepDocuments).toEqual([told]);
      for (const reader of [third, secretariat]) expect(await ofCase(purchase, given, reader)).toBe('資料2.pdf');
      expect(await ofCase(purchase, given, left(third))).toBe('not-a-member');
      for (const document of [own, kept]) expect(await ofCase(purchase, document)).toBe('document-not-found');
      expect(await opened({ purchase, ...given }, third)).toBe('document-not-found');
      await show(purchase, 'withdrawn');
      expect(await ofCase(purchase, given)).toBe('case-not-found');

      await show(purchase, 'shown');
      const change = { purchase, document: given.document, title: given.title, version: given.version };
      await call(lead, changeStepDocument, { ...change, audience: 'lead' });
      expect(await ofCase(purchase, given)).toBe('document-not-found');
      expect((await call(third, getPurchaseCase, { purchase })).stepDocuments).toEqual([]);
      await call(lead, changeStepDocument, { ...change, audience: 'viewers', version: 2 });
      expect(await ofCase(purchase, given)).toBe('document-not-found');
      expect(await save(4, given)).toMatchObject({ stepDocuments: [{ document: given.document }], version: 5 });
      expect(await ofCase(purchase, given)).toBe('資料2.pdf');
      await call(lead, removeStepDocument, { purchase, document: given.document });
      expect(await ofCase(purchase, given)).toBe('document-not-found');
      await add(purchase, 2, 'participants');
      expect(await ofCase(purchase, given)).toBe('document-not-found');
      expect(await save(5, given)).toMatchObject({ stepDocuments: [{ document: given.document }], version: 6 });
      expect(await ofCase(purchase, given)).toBe('資料2.pdf');
    });

    it('should be none in a case that was written before there were any', async () => {
      const purchase = await allocated(running, { '992011': 10, '992020': 20 });
      await call(lead, savePurchaseCase, { purchase, version: 0, ...text });
      await running.inDatabase((collection) =>
        collection('purchase_cases').updateOne({ _id: purchase }, { $unset: { stepDocuments: 1 } }),
      );
      const found = await call(lead, getPurchaseCase, { purchase });
      expect(found).toMatchObject({ documents: ['評価基準'], stepDocuments: [], version: 1 });
    });

    it('should come with the specification on paper, where its lead shares that', async () => {
      const purchase = await allocated(running, { '992011': 10, '992020': 20 });
      await call(lead, savePurchaseCase, { purchase, version: 0, ...text });
      expect(await show(purchase, 'shown')).toMatchObject({ sharedSpecification: null });
      await call(lead, shareSpecification, { purchase, specification: 1, shared: true });
      expect(await call(third, getPurchaseCase, { purchase })).toMatchObject({ sharedSpecification: 1 });
      const closed = await surveyed(running, { invited: ['992011' as never] });
      const print = (as: typeof lead) => call(as, printSpecification, { purchase: closed, specification: 1 });
      await expect(print(third)).rejects.toMatchObject({ code: 'purchase-not-found' });
      await call(lead, shareSpecification, { purchase: closed, specification: 1, shared: true });
      expect((await print(third)).fileName).toMatch(/^specification-.*\.pdf$/);
      await expect(print(left(third))).rejects.toMatchObject({ code: 'purchase-not-found' });
    });
  });
});
