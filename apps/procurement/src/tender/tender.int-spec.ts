import type { MunicipalityCode, PurchaseId } from '#contracts';
import {
  agreeSpecification,
  answerLeadOffer,
  answerSpecificationComment,
  awardQuote,
  commentSpecification,
  declareIntent,
  enterQuote,
  evaluateQuote,
  getContractLimit,
  getPurchase,
  getQuotes,
  getSharedSpecification,
  getSpecification,
  listSharedSpecifications,
  listSpecificationComments,
  movePurchase,
  offerLead,
  publishSpecification,
  setAwardCriteria,
  setContractLimit,
  setLongTermContract,
  shareSpecification,
  withdrawIntent,
  withdrawQuote,
  withdrawSpecificationComment,
} from '#contracts/procurement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  auditor,
  freeze,
  lead,
  neighbour,
  office,
  secretariat,
  startProcurement,
  surveyed,
  third,
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

const left = (tenant: string) => ({ ...office(tenant), member: false });
const admin = { ...lead, roles: ['municipality-admin' as const] };
const clauses = '## 目的\n学ぶ。\n## 数量\n席を買う。';
const publish = (purchase: PurchaseId, specification: number, text = clauses, more: object = {}, as = lead) =>
  call(as, publishSpecification, { purchase, specification, text, ...more });

describe('comments on a specification', () => {
  const comment = (purchase: PurchaseId, changes: object = {}, as = neighbour) =>
    call(as, commentSpecification, {
      purchase,
      specification: 2,
      clause: 2,
      key: 'one',
      text: '300席は？',
      ...changes,
    });
  const commented = async () => {
    const purchase = await surveyed(running, { sealed: true });
    await publish(purchase, 2);
    return purchase;
  };

  it('should stand once at a clause of the newest version, for all who see the purchase', async () => {
    const purchase = await commented();
    const read = await call(third, getSpecification, { purchase, specification: 2 });
    expect(read).toMatchObject({ clauses: [{ clause: 1, title: '目的' }, { clause: 2 }], shared: false, source: null });
    const [one, two] = await Promise.all([comment(purchase), comment(purchase)]);
    expect(one).toEqual(two);
    await comment(purchase, { key: 'two', clause: 1 }, third);
    for (const as of [lead, auditor, third, secretariat]) {
      const { items } = await call(as, listSpecificationComments, { purchase, specification: 2 });
      expect(items).toMatchObject([{ municipalityName: 'デモ県市992020', clause: 2 }, { municipality: '992038' }]);
      expect(items[0]).toEqual(one);
    }
    const first = await call(lead, listSpecificationComments, { purchase, specification: 2, limit: 1 });
    const rest = await call(lead, listSpecificationComments, {
      purchase,
      specification: 2,
      ...(first.nextCursor && { cursor: first.nextCursor }),
    });
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([1, 1, null]);
  });

  it('should be refused by name', async () => {
    const purchase = await commented();
    await comment(purchase);
    const refusals = [
      ['comment-key-taken', { text: '400席は？' }],
      ['clause-not-found', { key: 'two', clause: 3 }],
      ['specification-not-found', { key: 'two', specification: 3 }],
      ['specification-outdated', { key: 'two', specification: 1 }],
    ] as const;
    for (const [code, changes] of refusals) await expect(comment(purchase, changes)).rejects.toMatchObject({ code });
    await expect(comment(purchase, {}, left('992038'))).rejects.toMatchObject({ code: 'purchase-not-found' });
    await call(neighbour, declareIntent, { purchase, seats: 30, standaloneUnitPrice: 30_000 });
    await expect(comment(purchase, { key: 'two' }, left('992020'))).rejects.toMatchObject({ code: 'buyer-not-member' });
    await call(neighbour, agreeSpecification, { purchase, specification: 2 });
    await freeze(running, purchase);
    await expect(comment(purchase, { key: 'two' })).rejects.toMatchObject({ code: 'procurement-frozen' });
    // What was said before is still answered.
    expect(await comment(purchase)).toMatchObject({ clause: 2 });
    const unknown = call(lead, listSpecificationComments, { purchase, specification: 3 });
    await expect(unknown).rejects.toMatchObject({ code: 'specification-not-found' });
  });

  it('should be answered by the lead, who may take them up in a later version', async () => {
    const purchase = await commented();
    const { comment: id } = await comment(purchase);
    const answer = (takenUpIn: number | null, as = lead, of = purchase) =>
      call(as, answerSpecificationComment, { purchase: of, comment: id, text: 'そうします。', takenUpIn });
    await expect(answer(null, neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    await expect(answer(null, lead, await commented())).rejects.toMatchObject({ code: 'comment-not-found' });
    for (const version of [2, 4])
      await expect(answer(version)).rejects.toMatchObject({ code: 'taken-up-in-no-version' });
    const answered = await answer(3);
    expect(answered).toMatchObject({ answer: { text: 'そうします。', takenUpIn: 3 } });
    expect(await answer(3)).toEqual(answered);
    expect(await answer(null, secretariat)).toMatchObject({ answer: { takenUpIn: null } });
  });

  it('should be taken back by who wrote them while nobody answered, and not come back', async () => {
    const purchase = await commented();
    const [{ comment: id }, other] = await Promise.all([comment(purchase), comment(purchase, { key: 'two' })]);
    const takeBack = (one = id, as = neighbour, of = purchase) =>
      call(as, withdrawSpecificationComment, { purchase: of, comment: one });
    const answer = (one = id) =>
      call(lead, answerSpecificationComment, { purchase, comment: one, text: 'そうします。', takenUpIn: null });
    for (const as of [lead, third]) await expect(takeBack(id, as)).rejects.toMatchObject({ code: 'not-commenter' });
    const elsewhere = takeBack(id, neighbour, await commented());
    await expect(elsewhere).rejects.toMatchObject({ code: 'comment-not-found' });
    const [withdrawn, again] = await Promise.all([takeBack(), takeBack()]);
    expect(withdrawn).toMatchObject({ comment: id, text: '', answer: null });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(again.text).toBe('');
    // The same comment, delivered late once more.
    expect(await comment(purchase)).toMatchObject({ comment: id, text: '' });
    await expect(comment(purchase, { text: '400席は？' })).rejects.toMatchObject({ code: 'comment-key-taken' });
    await expect(answer()).rejects.toMatchObject({ code: 'comment-withdrawn' });
    await answer(other.comment);
    await expect(takeBack(other.comment)).rejects.toMatchObject({ code: 'comment-answered' });
    const { items } = await call(third, listSpecificationComments, { purchase, specification: 2 });
    expect(items.map(({ text }) => text).sort()).toEqual(['', '300席は？']);
    // Answered and taken back at the same moment, one of them is refused.
    const { comment: both } = await comment(purchase, { key: 'three' });
    const outcomes = await Promise.allSettled([answer(both), takeBack(both)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a specification that is shared', () => {
  it('should be read by every member, and name itself where another purchase begins with it', async () => {
    const invited = ['992011' as MunicipalityCode];
    const purchase = await surveyed(running, { invited, title: '共有する調達' });
    await publish(purchase, 2);
    const share = (shared: boolean, as = lead, specification = 2) =>
      call(as, shareSpecification, { purchase, specification, shared });
    const shared = async () => (await call(third, listSharedSpecifications, {})).items;
    const read = (version = 2) => call(third, getSharedSpecification, { purchase, specification: version });
    const own = await surveyed(running, { title: '続く調達' });
    const begin = () => publish(own, 2, clauses, { source: { sourcePurchase: purchase, version: 2 } });
    const unknown = { code: 'shared-specification-not-found' };
    await expect(read()).rejects.toMatchObject(unknown);
    await expect(begin()).rejects.toMatchObject(unknown);
    await expect(share(true, lead, 3)).rejects.toMatchObject({ code: 'specification-not-found' });
    const everywhere = await surveyed(running);
    const foreign = call(third, shareSpecification, { purchase: everywhere, specification: 1, shared: true });
    await expect(foreign).rejects.toMatchObject({ code: 'not-lead' });
    await share(true);
    await share(true);
    const listed = { purchase, title: '共有する調達', leadName: 'デモ県市992011', version: 2 };
    expect(await shared()).toMatchObject([listed]);
    expect(await read()).toMatchObject({ ...listed, text: clauses, clauses: [{ title: '目的' }, { title: '数量' }] });
    await expect(read(1)).rejects.toMatchObject(unknown);
    await expect(call(left('992038'), listSharedSpecifications, {})).rejects.toMatchObject({ code: 'not-a-member' });
    await begin();
    await share(false);
    expect(await shared()).toEqual([]);
    const begun = await call(neighbour, getSpecification, { purchase: own, specification: 2 });
    expect(begun.source).toEqual({ purchase, version: 2, title: '共有する調達', leadName: 'デモ県市992011' });
  });
});

describe('a tender', () => {
  const vendor = (name: string, unitPrice: number) => ({
    vendor: name,
    tiers: [{ from: 1, unitPrice }],
    fixedFee: 100_000,
    validUntil: '2025-03-31',
    note: '',
    documentName: null,
  });

  it('should compare quotes for the lead, and for who takes part once one has won', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    await freeze(running, purchase);
    const enter = (key: string, unitPrice: number, as = lead) =>
      call(as, enterQuote, { purchase, key, ...vendor(`株式会社${key}`, unitPrice) });
    const quotes = (as: typeof lead) => call(as, getQuotes, { purchase });
    await expect(enter('a', 1)).rejects.toMatchObject({ code: 'not-tendering' });
    await call(lead, movePurchase, { purchase, state: 'tendering', on: '2025-02-10' });
    const criteria = [{ name: '価格', weight: 100 }];
    await call(lead, setAwardCriteria, { purchase, criteria });
    await expect(enter('a', 1, neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    await Promise.all([enter('a', 27_000), enter('b', 26_000), enter('mistake', 1)]);
    await call(secretariat, withdrawQuote, { purchase, key: 'mistake' });
    await expect(call(lead, setAwardCriteria, { purchase, criteria: [] })).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await call(lead, evaluateQuote, { purchase, key: 'b', evaluation: [{ points: 10, note: '最も安い' }] });
    const compared = await quotes(lead);
    expect(compared).toMatchObject({ seats: 90, fullScore: 1000, criteria, award: null });
    expect(compared.quotes).toMatchObject([
      { key: 'b', amount: { net: 2_440_000, tax: 244_000, total: 2_684_000 }, score: 1000 },
      { key: 'a', amount: { net: 2_530_000 }, evaluation: null },
    ]);
    expect(await quotes(secretariat)).toEqual(compared);
    await expect(quotes(neighbour)).rejects.toMatchObject({ code: 'quotes-closed' });
    const move = { purchase, state: 'awarded' as const, on: '2025-02-20' };
    await expect(call(lead, movePurchase, move)).rejects.toMatchObject({ code: 'award-unnamed' });
    const before = await call(lead, getPurchase, { purchase });
    const award = { purchase, quote: 'b', reason: '最も安い', on: '2025-02-20' };
    const awarded = await call(lead, awardQuote, award);
    expect(awarded.award).toMatchObject({ vendor: '株式会社b', overFrozen: { unitPrice: -2000, net: -180_000 } });
    expect(await call(lead, awardQuote, award)).toEqual(awarded);
    expect(await quotes(auditor)).toEqual(awarded);
    await expect(quotes(third)).rejects.toMatchObject({ code: 'quotes-closed' });
    const after = await call(lead, getPurchase, { purchase });
    expect([after.state, after.frozen, after.invoices]).toEqual(['awarded', before.frozen, before.invoices]);
  });
});

describe('warnings', () => {
  it('should go by the limit that each municipality has, and refuse nothing', async () => {
    const purchase = await surveyed(running, { contractForm: 'separate-contracts' });
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    // 60 seats: 1,746,667 and tax, 30 seats: 873,333 and tax.
    const warned = async (as: typeof lead) =>
      (await call(as, getPurchase, { purchase })).warnings.map(({ amount, limit }) => [amount, limit]);
    expect(await warned(lead)).toEqual([[1_921_333, 1_000_000]]);
    expect(await warned(neighbour)).toEqual([]);
    expect(await warned(secretariat)).toEqual([]);
    const ofNeighbour = { ...neighbour, roles: ['municipality-admin' as const] };
    const set = (own: number | null, as: typeof lead = ofNeighbour) => call(as, setContractLimit, { own });
    await expect(set(1_000_001)).rejects.toMatchObject({ code: 'limit-above-law' });
    expect(await set(500_000)).toEqual({ limit: 500_000, byLaw: 1_000_000, own: 500_000 });
    expect(await warned(neighbour)).toEqual([[960_666, 500_000]]);
    expect(await call(lead, getContractLimit, {})).toMatchObject({ limit: 1_000_000, own: null });
    expect(await set(null)).toMatchObject({ limit: 1_000_000, own: null });
    expect(await warned(neighbour)).toEqual([]);
  });

  it('should say that a contract crosses 31 March until its basis is noted', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 1);
    await freeze(running, purchase);
    for (const state of ['tendering', 'awarded', 'contracted'] as const)
      await call(lead, movePurchase, { purchase, state, on: '2025-03-01' });
    const warned = async () => (await call(third, getPurchase, { purchase })).warnings.map(({ code }) => code);
    expect(await warned()).toEqual(['contract-crosses-fiscal-year']);
    const basis = (text: string | null, as = lead) => call(as, setLongTermContract, { purchase, basis: text });
    await expect(basis('条例', neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    const noted = await basis('長期継続契約の条例 第2条');
    expect(noted).toMatchObject({ longTermBasis: '長期継続契約の条例 第2条', warnings: [] });
    expect(await basis('長期継続契約の条例 第2条')).toEqual(noted);
    expect(await basis(null)).toMatchObject({ longTermBasis: null, warnings: [{}] });
  });
});

describe('another lead', () => {
  const offer = (purchase: PurchaseId, to: string, as: typeof lead = lead) =>
    call(as, offerLead, { purchase, newLead: to as MunicipalityCode });
  const reply = (purchase: PurchaseId, answer: 'accept' | 'decline', as: typeof lead = neighbour) =>
    call(as, answerLeadOffer, { purchase, answer });
  const led = async () => {
    const purchase = await surveyed(running);
    for (const tenant of ['992011', '992020', '992038']) await wants(running, purchase, tenant, 10);
    return purchase;
  };

  it('should be a buyer that accepts, and the one before have a buyer’s rights', async () => {
    const purchase = await led();
    await expect(reply(purchase, 'accept')).rejects.toMatchObject({ code: 'lead-offer-not-found' });
    await expect(offer(purchase, '992020', neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    await expect(offer(purchase, '992011')).rejects.toMatchObject({ code: 'lead-already' });
    await expect(offer(purchase, '993018')).rejects.toMatchObject({ code: 'buyer-not-found' });
    const asked = await offer(purchase, '992020');
    expect(asked).toMatchObject({ lead: '992011', leadOffer: { newLead: '992020', newLeadName: 'デモ県市992020' } });
    expect(await offer(purchase, '992020')).toEqual(asked);
    await expect(offer(purchase, '992038')).rejects.toMatchObject({ code: 'lead-offered-elsewhere' });
    for (const as of [lead, third, secretariat])
      await expect(reply(purchase, 'accept', as)).rejects.toMatchObject({ code: 'not-new-lead' });
    await expect(reply(purchase, 'decline', third)).rejects.toMatchObject({ code: 'not-lead' });
    await expect(reply(purchase, 'accept', left('992020'))).rejects.toMatchObject({ code: 'buyer-not-member' });
    expect(await reply(purchase, 'decline', lead)).toMatchObject({ lead: '992011', leadOffer: null });
    await reply(purchase, 'decline', lead);
    await offer(purchase, '992020');
    const [one, two] = await Promise.all([reply(purchase, 'accept'), reply(purchase, 'accept')]);
    expect([one.lead, two.leadName, two.leadOffer]).toEqual(['992020', 'デモ県市992020', null]);
    const move = (as: typeof lead) => call(as, movePurchase, { purchase, state: 'specified', on: '2025-01-21' });
    await expect(move(lead)).rejects.toMatchObject({ code: 'not-lead' });
    expect(await move(neighbour)).toMatchObject({ state: 'specified', buyers: [{ municipality: '992011' }, {}, {}] });
  });

  it('should not be one that has withdrawn since it was asked', async () => {
    const purchase = await led();
    await offer(purchase, '992020');
    await call(neighbour, withdrawIntent, { purchase });
    await expect(reply(purchase, 'accept')).rejects.toMatchObject({ code: 'lead-offer-not-found' });
  });

  it('should be asked by the secretariat once the lead has left the network', async () => {
    const purchase = await led();
    await expect(offer(purchase, '992020', secretariat)).rejects.toMatchObject({ code: 'lead-still-member' });
    running.members.delete('992011');
    try {
      await expect(offer(purchase, '992020', left('992011'))).rejects.toMatchObject({ code: 'buyer-not-member' });
      await offer(purchase, '992020', secretariat);
      expect(await reply(purchase, 'accept')).toMatchObject({ lead: '992020' });
    } finally {
      running.members.add('992011');
    }
  });
});

describe('what only an administrator says', () => {
  it('should be the limit for contracts without a tender', async () => {
    await expect(call(lead, setContractLimit, { own: 1 })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await call(admin, setContractLimit, { own: null })).toMatchObject({ own: null });
  });
});
