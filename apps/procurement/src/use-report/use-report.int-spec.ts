import type { PurchaseId } from '#contracts';
import {
  addSeats,
  answerLeadOffer,
  assignSeat,
  getPurchaseCase,
  getUseReport,
  listOwnPurchases,
  listPriceHistory,
  listPurchaseCases,
  movePurchase,
  offerLead,
  releaseSeat,
  savePurchaseCase,
  showPurchaseCase,
} from '#contracts/procurement';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allocated,
  freeze,
  lead,
  neighbour,
  person,
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

const three = { '992011': 100, '992020': 100, '992038': 100 };
const report = (purchase: PurchaseId, as = lead, on?: string) =>
  call(as, getUseReport, { purchase, ...(on !== undefined && { on }) });
const assign = (purchase: PurchaseId, nth: number, as = lead) =>
  call(as, assignSeat, { purchase, key: `give-${nth}`, person: person(nth), on: '2025-05-01' });

/** Ten people with a seat in each of the three; of each ten, five have learned, and three of those completed something. */
async function used(): Promise<PurchaseId> {
  const purchase = await allocated(running, three);
  for (const [place, as] of [lead, neighbour, third].entries()) {
    for (let nth = 0; nth < 10; nth += 1) {
      await assign(purchase, place * 10 + nth, as);
      if (nth < 5) running.learned.set(person(place * 10 + nth), nth < 3 ? 1 : 0);
    }
  }
  return purchase;
}

describe('the report of use', () => {
  let purchase: PurchaseId;
  beforeAll(async () => {
    purchase = await used();
    await call(neighbour, addSeats, { purchase, key: 'more', seats: 10, on: '2025-10-01' });
  });

  it('should tell a buyer its own figures whole, and of others only the seats of the freeze', async () => {
    const { on, lines, whole, formulas } = await report(purchase, neighbour);
    expect(on).toBe('2026-03-31');
    // 100 × 24,500 + a third of 100,000, and ten seats for six months.
    const billedNet = 2_450_000 + 33_333 + 122_500;
    expect(lines.map(({ municipality, bought }) => [municipality, bought])).toEqual([
      ['992011', 100],
      ['992020', 110],
      ['992038', 100],
    ]);
    expect(lines.map(({ used: theirs }) => theirs)).toEqual([
      null,
      {
        assigned: 10,
        active: 5,
        idle: 100,
        completions: 3,
        billedNet,
        costPerCompletion: Math.round(billedNet / 3),
      },
      null,
    ]);
    expect(whole).toMatchObject({ buyers: 3, bought: 310, assigned: 30, active: 15, idle: 280, completions: 9 });
    expect(formulas.map(({ figure }) => figure)).toContain('costPerCompletion');
  });

  it('should tell the lead its own and the secretariat nobody’s, and both the same of all together', async () => {
    const [own, outside] = [await report(purchase), await report(purchase, secretariat)];
    expect(own.lines.map(({ bought, used: theirs }) => [bought, theirs?.assigned])).toEqual([
      [100, 10],
      [110, undefined],
      [100, undefined],
    ]);
    expect(outside.lines.every(({ used: theirs }) => theirs === null)).toBe(true);
    expect(outside.whole).toEqual(own.whole);
  });

  it('should count one’s own until any day, and all together until the newest alone', async () => {
    const { lines, whole } = await report(purchase, neighbour, '2025-04-30');
    expect(lines[1]).toMatchObject({
      bought: 100,
      used: { assigned: 0, active: 0, completions: 0, billedNet: 2_483_333 },
    });
    const none = { assigned: null, active: null, completions: null };
    // Two days would tell what another added between; the lead, who bills, knows that.
    expect(whole).toMatchObject({ ...none, bought: null, billedNet: null });
    expect((await report(purchase, third, '2025-10-01')).whole).toMatchObject({ bought: null, billedNet: null });
    expect((await report(purchase, lead, '2025-04-30')).whole).toMatchObject({ ...none, bought: 300 });
    await expect(report(purchase, lead, '2025-03-31')).rejects.toMatchObject({ code: 'outside-purchase-days' });
  });

  it('should count completions with a seat that was given back, but not its holder as somebody who has one', async () => {
    const other = await allocated(running, three);
    await assign(other, 0);
    await call(lead, releaseSeat, { purchase: other, key: 'back', person: person(0), on: '2025-06-01' });
    const { lines, whole } = await report(other);
    expect(lines[0]?.used).toMatchObject({ assigned: 0, active: 0, completions: 1 });
    expect(whole).toMatchObject({ assigned: 0, active: 0, completions: null, costPerCompletion: null });
  });

  it('should tell nothing of people of two together, and of sealed seats nothing but one’s own', async () => {
    const two = await surveyed(running, { sealed: true });
    await wants(running, two, '992020', 40);
    await wants(running, two, '992038', 60);
    await expect(report(two, neighbour)).rejects.toMatchObject({ code: 'not-frozen' });
    await freeze(running, two);
    const { lines, whole } = await report(two, neighbour);
    expect(lines.map(({ bought }) => bought)).toEqual([40, null]);
    expect(whole).toMatchObject({ buyers: 2, bought: null, assigned: null, completions: null, billedNet: null });
    expect((await report(two, lead)).whole).toMatchObject({ bought: 100, assigned: null });
  });
});

describe('the history of prices', () => {
  it('should tell what frozen purchases came to, without sums that are sealed, page by page', async () => {
    const open = await allocated(running, { '992011': 60, '992020': 60 });
    const sealed = await surveyed(running, { sealed: true });
    await wants(running, sealed, '992020', 40);
    await wants(running, sealed, '992038', 60);
    await freeze(running, sealed);
    const running2025 = await surveyed(running);
    const first = await call(neighbour, listPriceHistory, { limit: 1 });
    expect(first.items).toMatchObject([{ purchase: sealed, buyers: 2, unitPrice: 24_500, outcome: null }]);
    const next = await call(neighbour, listPriceHistory, { limit: 1, cursor: first.nextCursor ?? '' });
    // 120 × 24,500 + 100,000 against 120 × 30,000.
    expect(next.items).toMatchObject([
      { purchase: open, fiscalYear: 2025, fixedFee: 100_000, outcome: { seats: 120, tierFrom: 100, savingRate: 15.6 } },
    ]);
    const all = await call(neighbour, listPriceHistory, { limit: 200 });
    expect(all.items.map(({ purchase }) => purchase)).not.toContain(running2025);
  });
});

describe('what courses are shown by', () => {
  it('should be purchases of which a municipality is a buyer once that is fixed, and those that it leads', async () => {
    const purchase = await surveyed(running);
    await wants(running, purchase, '992020', 40);
    const own = (tenant: string) => call({ service: 'course-catalog', tenant }, listOwnPurchases, {});
    expect((await own('992020')).bought).not.toContain(purchase);
    await freeze(running, purchase);
    expect((await own('992020')).bought).toContain(purchase);
    expect((await own('992020')).led).toEqual([]);
    const { bought, led } = await own('992011');
    expect([bought.includes(purchase), led.includes(purchase)]).toEqual([false, true]);
  });
});

describe('a case of a purchase', () => {
  const text = {
    population: 120_000,
    staff: null,
    background: '近くの自治体に声をかけた。',
    wentWell: '**早く**決まった。',
    nextTime: '',
    givesSpecification: true,
    contact: '総務部',
    documents: ['評価基準'],
  };

  it('should begin with the figures of the purchase, once there are seats, and be written over what was read', async () => {
    const early = await surveyed(running);
    await wants(running, early, '992011', 5);
    await expect(call(lead, getPurchaseCase, { purchase: early })).rejects.toMatchObject({ code: 'case-not-found' });
    const save = { purchase: early, version: 0, ...text };
    await expect(call(lead, savePurchaseCase, save)).rejects.toMatchObject({ code: 'case-too-early' });
    const purchase = await allocated(running, three);
    const blank = await call(lead, getPurchaseCase, { purchase });
    expect(blank).toMatchObject({
      state: 'draft',
      version: 0,
      changedAt: null,
      members: 3,
      seats: 300,
      initialCost: 100_000,
      yearlyCost: 300 * 24_500,
      background: '',
    });
    const written = await call(lead, savePurchaseCase, { purchase, version: 0, ...text });
    expect(written).toMatchObject({ ...text, state: 'draft', version: 1 });
    expect(await call(lead, savePurchaseCase, { purchase, version: 0, ...text })).toEqual(written);
    const other = { purchase, version: 0, ...text, staff: 900 };
    await expect(call(lead, savePurchaseCase, other)).rejects.toMatchObject({ code: 'version-outdated' });
    await call(lead, movePurchase, { purchase, state: 'accepted', on: '2026-04-01' });
    const again = await call(lead, savePurchaseCase, { ...other, version: 1 });
    expect(again).toMatchObject({ staff: 900, version: 2 });
    expect(again.steps.at(-1)).toEqual({ state: 'accepted', on: '2026-04-01' });
    await expect(call(neighbour, savePurchaseCase, { ...other, version: 2 })).rejects.toMatchObject({
      code: 'not-lead',
    });
  });

  it('should be its lead’s until it is shown, then every member’s, also who could not take part, and no more when withdrawn', async () => {
    const purchase = await surveyed(running, { invited: ['992020' as never] });
    await wants(running, purchase, '992011', 10);
    await wants(running, purchase, '992020', 20);
    await freeze(running, purchase);
    for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
      await call(lead, movePurchase, { purchase, state, on: '2025-03-01' });
    await call(lead, savePurchaseCase, { purchase, version: 0, ...text });
    const seenBy = async (as: typeof lead) =>
      (await call(as, listPurchaseCases, {})).items.some((one) => one.purchase === purchase);
    expect([await seenBy(lead), await seenBy(third), await seenBy(secretariat)]).toEqual([true, false, false]);
    await expect(call(third, getPurchaseCase, { purchase })).rejects.toMatchObject({ code: 'case-not-found' });
    const show = { purchase, state: 'shown' } as const;
    await expect(call(neighbour, showPurchaseCase, show)).rejects.toMatchObject({ code: 'case-not-found' });
    const shown = await call(lead, showPurchaseCase, show);
    expect(await call(lead, showPurchaseCase, show)).toEqual(shown);
    expect(await call(third, getPurchaseCase, { purchase })).toEqual(shown);
    expect(shown).toMatchObject({ state: 'shown', members: 2, seats: 30, leadName: 'デモ県市992011' });
    expect([await seenBy(third), await seenBy(secretariat)]).toEqual([true, true]);
    await expect(call({ ...third, member: false }, getPurchaseCase, { purchase })).rejects.toMatchObject({
      code: 'not-a-member',
    });
    await call(lead, showPurchaseCase, { purchase, state: 'withdrawn' });
    expect([await seenBy(lead), await seenBy(third)]).toEqual([true, false]);
  });

  it('should be written, shown and withdrawn by whoever leads the purchase now', async () => {
    const purchase = await allocated(running, three);
    await call(lead, savePurchaseCase, { purchase, version: 0, ...text });
    await call(lead, offerLead, { purchase, newLead: '992020' as never });
    await call(neighbour, answerLeadOffer, { purchase, answer: 'accept' });
    const lists = async (as: typeof lead) =>
      (await call(as, listPurchaseCases, {})).items.some((one) => one.purchase === purchase);
    expect([await lists(neighbour), await lists(lead)]).toEqual([true, false]);
    const found = await call(neighbour, getPurchaseCase, { purchase });
    expect(found).toMatchObject({ lead: '992020', leadName: 'デモ県市992020', version: 1, contact: '総務部' });
    await expect(call(lead, getPurchaseCase, { purchase })).rejects.toMatchObject({ code: 'case-not-found' });
    const show = { purchase, state: 'shown' } as const;
    await expect(call(lead, showPurchaseCase, show)).rejects.toMatchObject({ code: 'case-not-found' });
    const written = await call(neighbour, savePurchaseCase, { purchase, version: 1, ...text, contact: '企画部' });
    expect(written).toMatchObject({ contact: '企画部', version: 2 });
    expect(await call(neighbour, showPurchaseCase, show)).toMatchObject({ state: 'shown', version: 3 });
    expect(await call(lead, getPurchaseCase, { purchase })).toMatchObject({ contact: '企画部', lead: '992020' });
  });

  it('should not tell all members a sum that its two buyers kept sealed', async () => {
    const purchase = await surveyed(running, { sealed: true });
    await wants(running, purchase, '992020', 40);
    await wants(running, purchase, '992038', 60);
    await freeze(running, purchase);
    for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
      await call(lead, movePurchase, { purchase, state, on: '2025-03-01' });
    expect(await call(lead, getPurchaseCase, { purchase })).toMatchObject({
      members: 2,
      seats: null,
      yearlyCost: null,
      savingRate: null,
    });
  });
});
