import type { PurchaseId } from '#contracts';
import {
  addSeats,
  agreeSpecification,
  answerLeadOffer,
  changePlan,
  declareIntent,
  freezePurchase,
  getPurchase,
  getSettlement,
  getSpecification,
  listPurchases,
  listSeatAdditions,
  movePurchase,
  offerLead,
  planPurchase,
  publishSpecification,
  quoteAddition,
  settlePurchase,
  simulatePrice,
  withdrawIntent,
} from '#contracts/procurement';
import type { Change } from '#observability';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allocated,
  auditor,
  freeze as freezeAsShown,
  lead,
  neighbour,
  office,
  purchaseText,
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

const seen = (purchase: PurchaseId, as = lead) => call(as, getPurchase, { purchase });
const declare = (purchase: PurchaseId, seats: number, as = lead) =>
  call(as, declareIntent, { purchase, seats, standaloneUnitPrice: 30_000 });
/** An office whose municipality is no member of the network, any more or yet. */
const left = (tenant: string) => ({ ...office(tenant), member: false });
const freeze = (purchase: PurchaseId, on?: string, as?: typeof lead) => freezeAsShown(running, purchase, on, as);
const move = (purchase: PurchaseId, state: 'surveying' | 'specified' | 'tendering', on: string, as = lead) =>
  call(as, movePurchase, { purchase, state, on });

describe('planning a purchase', () => {
  it('should be done once for its key, also when it comes twice at once', async () => {
    const plan = { key: 'twice', ...purchaseText() };
    const [one, two] = await Promise.all([call(lead, planPurchase, plan), call(lead, planPurchase, plan)]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ lead: '992011', leadName: 'デモ県市992011', state: 'planned' });
    const { on: _, ...text } = purchaseText();
    await call(lead, changePlan, { purchase: one.purchase, ...text, fixedFee: 5, version: one.version });
    expect(await call(lead, planPurchase, plan)).toMatchObject({ purchase: one.purchase, fixedFee: 5 });
    for (const changes of [{ fixedFee: 1 }, { fixedFee: 5 }, { on: '2025-01-11' }]) {
      const other = call(lead, planPurchase, { ...plan, ...changes });
      await expect(other).rejects.toMatchObject({ code: 'purchase-key-taken' });
    }
  });

  it('should be refused under a key of which another municipality leads the purchase by now', async () => {
    const plan = { key: 'handed-over', ...purchaseText({ invited: ['992020' as never] }) };
    const { purchase } = await call(lead, planPurchase, plan);
    await move(purchase, 'surveying', '2025-01-20');
    await declare(purchase, 30, neighbour);
    await call(lead, offerLead, { purchase, newLead: '992020' as never });
    await call(neighbour, answerLeadOffer, { purchase, answer: 'accept' });
    await expect(seen(purchase)).rejects.toMatchObject({ code: 'purchase-not-found' });
    await expect(call(lead, planPurchase, plan)).rejects.toMatchObject({ code: 'purchase-key-taken' });
  });

  it.each([
    ['purchase-ends-before-start', { endsOn: '2025-04-01' }],
    ['purchase-too-long', { endsOn: '2030-04-01' }],
    ['date-in-future', { on: '2999-01-01' }],
    ['tiers-gap', { tiers: [{ from: 2, unitPrice: 1 }] }],
    ['tier-twice', { tiers: [1, 1].map((from) => ({ from, unitPrice: 1 })) }],
    ['tiers-unsorted', { tiers: [1, 9, 5].map((from) => ({ from, unitPrice: 1 })) }],
  ])('should be refused by name: %s', async (code, changes) => {
    const plan = call(lead, planPurchase, { key: 'refused', ...purchaseText(changes) });
    await expect(plan).rejects.toMatchObject({ code });
  });

  it('should be for members of the network alone', async () => {
    const outsider = office('993018');
    const plan = call(outsider, planPurchase, { key: 'outside', ...purchaseText() });
    await expect(plan).rejects.toMatchObject({ code: 'buyer-not-member' });
    await expect(declare(await surveyed(running), 1, outsider)).rejects.toMatchObject({ code: 'buyer-not-member' });
  });

  it('should be known to its lead, to whom it invites and to the secretariat', async () => {
    const purchase = await surveyed(running, { invited: ['992020' as never], title: '二つの市の調達' });
    const titles = async (as: typeof lead) => (await call(as, listPurchases, {})).items.map(({ title }) => title);
    for (const as of [lead, auditor, secretariat]) {
      expect(await seen(purchase, as)).toMatchObject({ title: '二つの市の調達' });
      expect(await titles(as)).toContain('二つの市の調達');
    }
    expect(await titles(third)).not.toContain('二つの市の調達');
    const unknown = { code: 'purchase-not-found' };
    await expect(seen(purchase, third)).rejects.toMatchObject(unknown);
    await expect(declare(purchase, 1, third)).rejects.toMatchObject(unknown);
  });

  it('should be unknown to who is no member where all are invited, and stay known to a buyer that has left', async () => {
    const purchase = await surveyed(running, { title: '全会員の調達' });
    await wants(running, purchase, '992020', 30);
    const titles = async (as: typeof lead) => (await call(as, listPurchases, {})).items.map(({ title }) => title);
    await expect(seen(purchase, left('992038'))).rejects.toMatchObject({ code: 'purchase-not-found' });
    expect(await titles(left('992038'))).not.toContain('全会員の調達');
    expect(await seen(purchase, left('992020'))).toMatchObject({ title: '全会員の調達' });
    expect(await titles(left('992020'))).toContain('全会員の調達');
  });

  it('should tell a member in the list what it is asked for next, until the freeze', async () => {
    const listed = async (purchase: PurchaseId, as: typeof lead) =>
      (await call(as, listPurchases, { limit: 200 })).items.find((one) => one.purchase === purchase);
    const { purchase } = await call(lead, planPurchase, { key: 'awaits', ...purchaseText() });
    expect(await listed(purchase, neighbour)).toMatchObject({ takesPart: false, awaits: null });
    await move(purchase, 'surveying', '2025-01-20');
    expect(await listed(purchase, neighbour)).toMatchObject({ takesPart: false, awaits: 'intent' });
    await declare(purchase, 10, neighbour);
    expect(await listed(purchase, neighbour)).toMatchObject({ takesPart: true, awaits: null });
    await call(lead, publishSpecification, { purchase, specification: 1, text: '一式' });
    expect(await listed(purchase, neighbour)).toMatchObject({ takesPart: true, awaits: 'agreement' });
    await call(neighbour, agreeSpecification, { purchase, specification: 1 });
    expect(await listed(purchase, neighbour)).toMatchObject({ awaits: null });
    await call(lead, publishSpecification, { purchase, specification: 2, text: '二式' });
    expect(await listed(purchase, neighbour)).toMatchObject({ awaits: 'agreement' });
    expect(await listed(purchase, third)).toMatchObject({ awaits: 'intent' });
    expect(await listed(purchase, secretariat)).toMatchObject({ takesPart: false, awaits: null });
    await call(neighbour, agreeSpecification, { purchase, specification: 2 });
    await freeze(purchase);
    for (const as of [neighbour, third]) expect(await listed(purchase, as)).toMatchObject({ awaits: null });
  });

  it('should come page by page without gap or repeat', async () => {
    const all = (await call(secretariat, listPurchases, { limit: 200 })).items;
    const paged: unknown[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await call(secretariat, listPurchases, { limit: 2, ...(cursor && { cursor }) });
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(all);
  });

  it('should be tried before there is one', async () => {
    const { tiers, fixedFee, taxRate } = purchaseText();
    const buyers = [60, 30].map((seats, nth) => ({ name: `市${nth}`, seats, standaloneUnitPrice: 30_000 }));
    expect(await call(auditor, simulatePrice, { tiers, fixedFee, taxRate, buyers })).toEqual({
      price: { seats: 90, unitPrice: 28_000, next: { seatsMissing: 10, unitPrice: 24_500 }, years: [] },
      offers: [
        { net: 1_746_667, saving: 53_333, savingAtNext: 270_000, years: [] },
        { net: 873_333, saving: 26_667, savingAtNext: 135_000, years: [] },
      ],
    });
  });
});

describe('the survey', () => {
  it('should open when the lead says so, and no step be left out or come before the last', async () => {
    const { purchase } = await call(lead, planPurchase, { key: 'steps', ...purchaseText() });
    await expect(declare(purchase, 1)).rejects.toMatchObject({ code: 'survey-not-open' });
    await expect(move(purchase, 'tendering', '2025-01-20')).rejects.toMatchObject({ code: 'step-not-next' });
    await expect(move(purchase, 'surveying', '2025-01-09')).rejects.toMatchObject({ code: 'step-before-last' });
    await expect(move(purchase, 'surveying', '2999-01-09')).rejects.toMatchObject({ code: 'date-in-future' });
    await expect(move(purchase, 'surveying', '2025-01-20', neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    const hasLeft = { code: 'buyer-not-member' };
    await expect(move(purchase, 'surveying', '2025-01-20', left('992011'))).rejects.toMatchObject(hasLeft);
    const publish = { purchase, specification: 1, text: '一式' };
    await expect(call(left('992011'), publishSpecification, publish)).rejects.toMatchObject(hasLeft);
    const moved = await move(purchase, 'surveying', '2025-01-20', secretariat);
    expect(moved).toMatchObject({ state: 'surveying', steps: [{ state: 'planned' }, { on: '2025-01-20' }] });
    expect(await move(purchase, 'surveying', '2025-01-20')).toMatchObject({ version: moved.version });
  });

  it('should show for everyone what more seats would save, and count the last word of each', async () => {
    const purchase = await surveyed(running);
    await declare(purchase, 300, neighbour);
    await declare(purchase, 60);
    await declare(purchase, 30, neighbour);
    expect(await seen(purchase, third)).toMatchObject({
      price: { seats: 90, unitPrice: 28_000, next: { seatsMissing: 10, unitPrice: 24_500 } },
      buyers: [
        { municipality: '992011', offer: { saving: 53_333, savingAtNext: 270_000 } },
        { municipality: '992020', declared: { seats: 30 }, offer: { saving: 26_667 } },
      ],
    });
    await call(neighbour, withdrawIntent, { purchase });
    const { buyers, version } = await call(neighbour, withdrawIntent, { purchase });
    expect(buyers).toMatchObject([{ municipality: '992011' }]);
    expect(await call(third, withdrawIntent, { purchase })).toMatchObject({ version });
  });

  it('should tell who left the network and withdraws then what it has done, though it sees the purchase no more', async () => {
    const purchase = await surveyed(running);
    await declare(purchase, 60);
    await declare(purchase, 30, neighbour);
    const { buyers } = await call(left('992020'), withdrawIntent, { purchase });
    expect(buyers).toMatchObject([{ municipality: '992011' }]);
    await expect(seen(purchase, left('992020'))).rejects.toMatchObject({ code: 'purchase-not-found' });
    expect(await seen(purchase)).toMatchObject({ buyers: [{ municipality: '992011' }] });
  });

  it.each([-1, 0, 1.5, 10_000_001])('should take no %d seats', async (seats) => {
    await expect(declare(await surveyed(running), seats)).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('should take ten million seats', async () => {
    const { price } = await declare(await surveyed(running), 10_000_000);
    expect(price).toMatchObject({ seats: 10_000_000, unitPrice: 24_500, next: null });
  });

  it('should keep numbers to those whose they are where they are sealed, and all from which they follow', async () => {
    const purchase = await surveyed(running, { sealed: true });
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    const numbers = async (as: typeof lead) => {
      const { price, buyers } = await seen(purchase, as);
      return [price?.seats ?? null, ...buyers.map(({ declared }) => declared?.seats ?? null)];
    };
    const offers = async (as: typeof lead) => (await seen(purchase, as)).buyers.filter(({ offer }) => offer).length;
    expect(await numbers(neighbour)).toEqual([null, null, 30]);
    expect(await numbers(lead)).toEqual([null, 60, null]);
    expect(await numbers(secretariat)).toEqual([90, 60, 30]);
    await wants(running, purchase, '992038', 20);
    expect(await numbers(neighbour)).toEqual([null, null, 30, null]);
    expect(await numbers(lead)).toEqual([110, 60, null, null]);
    expect([await offers(neighbour), await offers(lead), await offers(secretariat)]).toEqual([0, 1, 3]);
    await freeze(purchase);
    expect(await numbers(lead)).toEqual([null, 60, 30, 20]);
    expect(await numbers(neighbour)).toEqual([null, null, 30, null]);
    expect((await seen(purchase, neighbour)).frozen?.outcome).toMatchObject({ seats: 110 });
  });

  it('should keep the sum of two to themselves also after the freeze where numbers are sealed', async () => {
    const purchase = await surveyed(running, { sealed: true });
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    await freeze(purchase);
    const outcome = async (as: typeof lead) => (await seen(purchase, as)).frozen?.outcome;
    expect([await outcome(third), await outcome(neighbour)]).toEqual([null, null]);
    expect([await outcome(lead), await outcome(secretariat)]).toMatchObject([{ seats: 90 }, { seats: 90 }]);
  });

  it('should leave no number of anybody else in the audit trail', async () => {
    const purchase = await surveyed(running, { sealed: true });
    await wants(running, purchase, '992020', 30);
    await freeze(purchase);
    const details = await running.inDatabase((collection) => collection('audit_details').find().toArray());
    const noted = details
      .flatMap(({ body }) => (JSON.parse(String(body)) as { changes: Change[] }).changes)
      .filter(({ id }) => id === purchase);
    expect(noted.length).toBeGreaterThan(4);
    for (const { before, after } of noted)
      for (const state of [before, after])
        expect(Object.keys(state ?? {})).not.toEqual(expect.arrayContaining([expect.stringMatching(/intents|frozen/)]));
  });

  it('should lose no intent of many that come at once', async () => {
    const purchase = await surveyed(running);
    await Promise.all([declare(purchase, 1), declare(purchase, 2, neighbour), declare(purchase, 4, third)]);
    expect((await seen(purchase)).price?.seats).toBe(7);
  });
});

describe('a plan that is changed', () => {
  it('should make who declared confirm what it was shown, and come to no freeze before', async () => {
    const { on: _, ...text } = purchaseText();
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    const shown = await seen(purchase);
    const change = (changes: object, version = shown.version, as = lead) =>
      call(as, changePlan, { purchase, ...text, ...changes, version });
    const dearer = { fixedFee: 200_000 };
    const asked = [{ municipality: '992011' }, { municipality: '992020' }];
    const { version } = shown;
    const tried = await change({ ...dearer, dryRun: true });
    expect(tried).toMatchObject({ changed: ['fixedFee'], confirming: asked, version });
    expect(await seen(purchase)).toEqual(shown);
    await expect(change(dearer, version - 1)).rejects.toMatchObject({ code: 'version-outdated' });
    await expect(change(dearer, version, neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    const both = await Promise.allSettled([change(dearer), change({ fixedFee: 300_000 })]);
    expect(both.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'version-outdated' } },
    ]);
    const { fixedFee, ...found } = await seen(purchase, third);
    expect(found).toMatchObject({
      terms: 1,
      changes: [{ by: '992011', byName: 'デモ県市992011', toConfirm: true, was: { fixedFee: 100_000 } }],
      buyers: [
        { outdated: true, agreedVersion: 1 },
        { outdated: true, agreedVersion: 1 },
      ],
      price: { seats: 90 },
    });
    expect(Object.keys(found.changes[0]?.was ?? {})).toEqual(['fixedFee']);
    expect(await change({ fixedFee }, version)).toMatchObject({ changed: [], version: found.version });
    const listed = (await call(neighbour, listPurchases, { limit: 200 })).items.find(
      (one) => one.purchase === purchase,
    );
    expect(listed).toMatchObject({ awaits: 'confirmation' });

    await expect(declare(purchase, 60)).rejects.toMatchObject({ code: 'terms-outdated' });
    const confirm = (as: typeof lead, seats: number) =>
      call(as, declareIntent, { purchase, seats, standaloneUnitPrice: 30_000, terms: 1 });
    await confirm(lead, 60);
    await expect(freeze(purchase)).rejects.toMatchObject({ code: 'intent-outdated' });
    await confirm(neighbour, 30);
    const asBefore = call(lead, freezePurchase, { purchase, seats: 90, on: '2025-02-01' });
    await expect(asBefore).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const renamed = await change({ fixedFee, title: '別の名前' }, (await seen(purchase)).version);
    expect(renamed).toMatchObject({ changed: ['title'], confirming: [] });
    await freeze(purchase);
    const late = change({ fixedFee: 1 }, (await seen(purchase)).version);
    await expect(late).rejects.toMatchObject({ code: 'procurement-frozen' });
  });
});

describe('a specification', () => {
  it('should never change once it is published, and be agreed to in its newest version', async () => {
    const purchase = await surveyed(running);
    const publish = (specification: number, text: string, as = lead) =>
      call(as, publishSpecification, { purchase, specification, text });
    const agree = (specification: number) => call(lead, agreeSpecification, { purchase, specification });
    await expect(publish(1, '別の文')).rejects.toMatchObject({ code: 'specification-not-next' });
    await expect(publish(2, '二版', neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    await expect(agree(1)).rejects.toMatchObject({ code: 'no-intent' });
    await wants(running, purchase, '992011', 5);
    await publish(2, '二版');
    expect(await publish(2, '二版')).toMatchObject({ specification: { version: 2 }, buyers: [{ agreedVersion: 1 }] });
    await expect(agree(3)).rejects.toMatchObject({ code: 'specification-not-found' });
    await expect(move(purchase, 'specified', '2025-01-25')).rejects.toMatchObject({ code: 'specification-not-agreed' });
    await expect(freeze(purchase)).rejects.toMatchObject({ code: 'specification-not-agreed' });
    expect(await agree(1)).toMatchObject({ buyers: [{ agreedVersion: 1 }] });
    await agree(2);
    expect(await move(purchase, 'specified', '2025-01-25')).toMatchObject({ state: 'specified' });
    const read = (specification: number) => call(third, getSpecification, { purchase, specification });
    expect(await read(1)).toMatchObject({ version: 1, text: '一式' });
    await expect(read(3)).rejects.toMatchObject({ code: 'specification-not-found' });
    // Who comes later has the newest to agree to, and no other.
    await declare(purchase, 1, neighbour);
    const late = call(neighbour, agreeSpecification, { purchase, specification: 1 });
    await expect(late).rejects.toMatchObject({ code: 'specification-outdated' });
    await expect(freeze(purchase)).rejects.toMatchObject({ code: 'specification-not-agreed' });
  });
});

describe('the freeze', () => {
  it('should fix who takes part, the price and every invoice for good', async () => {
    const purchase = await surveyed(running);
    await expect(freeze(purchase)).rejects.toMatchObject({ code: 'no-buyers' });
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    await expect(freeze(purchase, '2025-02-01', neighbour)).rejects.toMatchObject({ code: 'not-lead' });
    await expect(freeze(purchase, '2025-01-19')).rejects.toMatchObject({ code: 'step-before-last' });
    const frozen = await freeze(purchase);
    expect(frozen).toMatchObject({
      state: 'frozen',
      price: null,
      frozen: {
        on: '2025-02-01',
        participants: 2,
        unitPrice: 28_000,
        outcome: {
          seats: 90,
          nextTier: { seatsMissing: 10, unitPrice: 24_500 },
          contractNet: 2_620_000,
          saving: { amount: 80_000, rate: 3 },
        },
      },
      invoices: [
        { municipality: '992011', feeShare: 66_667, net: 1_746_667, tax: 174_666, total: 1_921_333 },
        { municipality: '992020', feeShare: 33_333, net: 873_333, tax: 87_333, total: 960_666 },
      ],
    });
    expect(await freeze(purchase)).toEqual(frozen);
    const refused = { code: 'procurement-frozen' };
    await expect(freeze(purchase, '2025-02-02')).rejects.toMatchObject(refused);
    await expect(declare(purchase, 1, third)).rejects.toMatchObject(refused);
    await expect(call(neighbour, withdrawIntent, { purchase })).rejects.toMatchObject(refused);
    const publish = call(lead, publishSpecification, { purchase, specification: 2, text: '二版' });
    await expect(publish).rejects.toMatchObject(refused);
    await expect(call(third, agreeSpecification, { purchase, specification: 1 })).rejects.toMatchObject(refused);
    expect((await seen(purchase, neighbour)).invoices).toMatchObject([{ municipality: '992020' }]);
    expect((await seen(purchase, third)).invoices).toEqual([]);
    expect((await seen(purchase, secretariat)).invoices).toHaveLength(2);
  });

  it('should happen once when it is asked for twice at once', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 60);
    const both = await Promise.allSettled([freeze(purchase, '2025-02-01'), freeze(purchase, '2025-02-02')]);
    const refused = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'procurement-frozen' } }]);
    const { steps, frozen } = await seen(purchase);
    expect(steps.filter(({ state, on }) => state === 'frozen' && on === frozen?.on)).toHaveLength(1);
  });

  it('should go on without who left the network, also when it is the lead', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    running.members.delete('992011');
    try {
      await expect(freeze(purchase, '2025-02-01', left('992011'))).rejects.toMatchObject({ code: 'buyer-not-member' });
      const { on: _, ...text } = purchaseText();
      const tried = {
        ...text,
        purchase,
        fixedFee: 5,
        dryRun: true,
        version: (await seen(purchase, secretariat)).version,
      };
      expect((await call(secretariat, changePlan, tried)).confirming).toMatchObject([{ municipality: '992020' }]);
      const { frozen, buyers } = await freeze(purchase, '2025-02-01', secretariat);
      expect([frozen?.outcome?.seats, buyers.map(({ municipality }) => municipality)]).toEqual([30, ['992020']]);
    } finally {
      running.members.add('992011');
    }
  });

  it('should take in who left after its day', async () => {
    running.members.delete('992020');
    running.left.set('992020', '2025-02-15');
    try {
      const frozenOn = async (on: string) => {
        running.members.add('992020');
        const purchase = await surveyed(running);
        await wants(running, purchase, '992011', 60);
        await wants(running, purchase, '992020', 30);
        running.members.delete('992020');
        return (await freeze(purchase, on)).frozen?.outcome?.seats;
      };
      expect([await frozenOn('2025-02-14'), await frozenOn('2025-02-15')]).toEqual([90, 60]);
    } finally {
      running.members.add('992020');
      running.left.clear();
    }
  });

  it('should freeze nothing that its lead has not seen', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992011', 60);
    await wants(running, purchase, '992020', 30);
    const late = call(lead, freezePurchase, { purchase, seats: 60, on: '2025-02-01' });
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const dayToCome = call(lead, freezePurchase, { purchase, seats: 90, on: '2999-02-01' });
    await expect(dayToCome).rejects.toMatchObject({ code: 'date-in-future' });
  });
});

describe('seats that are added', () => {
  it('should cost the frozen price by months, once for their key, and change no invoice', async () => {
    const early = await surveyed(running);
    const add = (purchase: PurchaseId, changes: object = {}, as = neighbour) =>
      call(as, addSeats, { purchase, key: 'more', seats: 80, on: '2025-08-18', ...changes });
    const quote = (purchase: PurchaseId, seats = 80, as = neighbour) =>
      call(as, quoteAddition, { purchase, seats, on: '2025-08-18' });
    for (const ask of [add, quote]) await expect(ask(early)).rejects.toMatchObject({ code: 'not-frozen' });
    await wants(running, early, '992020', 90);
    await freeze(early);
    for (const ask of [add, quote]) await expect(ask(early)).rejects.toMatchObject({ code: 'additions-closed' });
    const purchase = await allocated(running, { '992011': 60, '992020': 30 });
    const before = await seen(purchase, secretariat);
    const told = await quote(purchase);
    await expect(quote(purchase, 91)).rejects.toMatchObject({ code: 'addition-too-large' });
    await expect(quote(purchase, 1, third)).rejects.toMatchObject({ code: 'not-a-buyer' });
    expect((await call(secretariat, listSeatAdditions, { purchase })).items).toEqual([]);
    const [one, two] = await Promise.all([add(purchase), add(purchase)]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ municipality: '992020', months: 8, net: 1_493_333, tax: 149_333, total: 1_642_666 });
    expect(one).toMatchObject(told);
    await expect(add(purchase, { seats: 81 })).rejects.toMatchObject({ code: 'addition-key-taken' });
    const mistyped = add(purchase, { key: 'mistyped', seats: 91 });
    await expect(mistyped).rejects.toMatchObject({ code: 'addition-too-large' });
    await expect(add(purchase, {}, third)).rejects.toMatchObject({ code: 'not-a-buyer' });
    await expect(add(purchase, { on: '2026-04-01' })).rejects.toMatchObject({ code: 'outside-purchase-days' });
    expect(await seen(purchase, secretariat)).toEqual(before);
    for (const state of ['accepted', 'invoiced'] as const)
      await call(lead, movePurchase, { purchase, state, on: '2025-03-01' });
    const { open } = await call(lead, getSettlement, { purchase });
    await call(lead, settlePurchase, { purchase, on: '2025-03-01', open, reason: '解約した' });
    expect(await add(purchase)).toEqual(one);
    await expect(add(purchase, { key: 'late' })).rejects.toMatchObject({ code: 'additions-closed' });
    const added = async (as: typeof lead) => (await call(as, listSeatAdditions, { purchase })).items;
    expect([await added(lead), await added(auditor), await added(third)]).toEqual([[one], [one], []]);
  });
});
