import { MunicipalityCode } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { decidePlanChange } from './plan-change.domain.js';
import type { Intent, PurchaseParts, PurchaseText } from './purchase-parts.domain.js';
import { awaitedFrom, decideIntent, isOutdated, termsOf } from './purchase.domain.js';

const [lead, buyer, other] = ['992011', '992020', '992038'].map((code) => MunicipalityCode.parse(code)) as [
  MunicipalityCode,
  MunicipalityCode,
  MunicipalityCode,
];
const viewer = { municipality: lead, isMember: true };
const now = { at: new Date(0), today: '2025-02-01' };
const written: PurchaseText = {
  title: '共同調達',
  contractForm: 'lead-contracts',
  startsOn: '2025-04-01',
  endsOn: '2026-03-31',
  tiers: [{ from: 1, unitPrice: 28_000 }],
  fixedFee: 0,
  taxRate: 10,
  invited: [buyer, other],
  sealed: true,
};
const declared: Intent = { municipality: buyer, municipalityName: 'みどり市', seats: 30, standaloneUnitPrice: 30_000 };
const purchase = (changes: Partial<PurchaseParts> = {}): PurchaseParts => ({
  ...written,
  lead,
  leadName: 'あおば市',
  steps: [{ state: 'surveying', on: '2025-01-20', recordedAt: now.at }],
  intents: [declared],
  specifications: [],
  agreements: [],
  frozen: null,
  ...changes,
});
const change = (of: PurchaseParts, text: Partial<PurchaseText>) =>
  decidePlanChange(of, viewer, { ...written, ...text }, now);
const changed = (text: Partial<PurchaseText>, of = purchase()) => ({ ...of, ...change(of, text) });

describe('a purchase that its lead writes otherwise', () => {
  it('should keep what stood there once intents are asked for, and nothing before', () => {
    expect(change(purchase(), { fixedFee: 5, title: '別の名前' })).toEqual({
      fixedFee: 5,
      title: '別の名前',
      changes: [{ at: now.at, by: lead, byName: 'あおば市', toConfirm: true, was: { fixedFee: 0, title: '共同調達' } }],
    });
    const planned = purchase({ steps: [{ state: 'planned', on: '2025-01-10', recordedAt: now.at }], intents: [] });
    expect(change(planned, { fixedFee: 5, sealed: false })).toEqual({ fixedFee: 5, sealed: false });
  });

  it('should be the same where only the order of the invited is another', () => {
    expect(change(purchase(), { invited: [other, buyer] })).toBeNull();
    expect(decidePlanChange(purchase({ frozen: {} as never }), viewer, written, now)).toBeNull();
  });

  it.each<[Partial<PurchaseText>, boolean]>([
    [{ tiers: [{ from: 1, unitPrice: 27_000 }] }, true],
    [{ fixedFee: 1 }, true],
    [{ taxRate: 8 }, true],
    [{ endsOn: '2026-03-30' }, true],
    [{ contractForm: 'council-contracts' }, true],
    [{ title: '別の名前' }, false],
    [{ invited: [buyer] }, false],
    [{ invited: null }, false],
  ])('should ask who declared to confirm other terms, and no other word: %j', (text, isAsked) => {
    const found = changed(text);
    expect(isOutdated(found, declared)).toBe(isAsked);
    expect(awaitedFrom(found, { municipality: buyer, isMember: true })).toBe(isAsked ? 'confirmation' : null);
    expect(awaitedFrom(found, { municipality: other, isMember: true })).toBe('intent');
  });

  it('should take no seats on terms that were shown before a change', () => {
    const found = changed({ taxRate: 8 }, changed({ fixedFee: 1 }));
    expect(termsOf(found)).toBe(2);
    for (const terms of [undefined, 0, 1, 3])
      expect(() => decideIntent(found, { ...declared, ...(terms !== undefined && { terms }) })).toThrow(
        expect.objectContaining({ code: 'terms-outdated' }),
      );
    const confirmed = { ...found, ...decideIntent(found, { ...declared, terms: 2 }) };
    expect(confirmed.intents.map((one) => isOutdated(confirmed, one))).toEqual([false]);
  });

  it.each<[string, Partial<PurchaseText>, Partial<PurchaseParts>]>([
    ['sealed-numbers-declared', { sealed: false }, {}],
    ['declared-not-invited', { invited: [other] }, {}],
    ['procurement-frozen', { fixedFee: 1 }, { frozen: {} as never }],
    ['purchase-ends-before-start', { endsOn: '2025-03-31' }, {}],
    ['tiers-gap', { tiers: [{ from: 2, unitPrice: 1 }] }, {}],
    ['too-many-plan-changes', { fixedFee: 1 }, { changes: Array.from({ length: 20 }, () => ({}) as never) }],
    ['not-lead', { fixedFee: 1 }, { lead: other }],
  ])('should be refused by name: %s', (code, text, of) => {
    expect(() => change(purchase(of), text)).toThrow(expect.objectContaining({ code }));
  });

  it('should be opened where nobody has declared, and be led by who is not invited', () => {
    expect(change(purchase({ intents: [] }), { sealed: false })).toMatchObject({ sealed: false });
    const own = { ...declared, municipality: lead };
    expect(change(purchase({ intents: [own] }), { invited: [other] })).toMatchObject({ invited: [other] });
  });

  it('should go on with who led before, which nobody invited', () => {
    const led = purchase({ invited: [other] });
    expect(decidePlanChange(led, viewer, { ...written, invited: [other], fixedFee: 1 }, now)).toMatchObject({
      fixedFee: 1,
    });
    expect(decidePlanChange(led, viewer, { ...written, invited: [lead] }, now)).toMatchObject({ invited: [lead] });
    expect(() => change(purchase({ invited: null }), { invited: [other] })).toThrow(
      expect.objectContaining({ code: 'declared-not-invited' }),
    );
  });

  it('should keep what its contract may reach further by, until other fiscal years are planned', () => {
    const noted = purchase({ longTermBasis: '条例第1条' });
    expect(changed({ endsOn: '2026-03-30' }, noted).longTermBasis).toBe('条例第1条');
    expect(changed({ endsOn: '2026-04-01' }, noted).longTermBasis).toBeNull();
    expect(changed({ startsOn: '2025-03-31' }, noted).longTermBasis).toBeNull();
  });

  it('should keep no terms of billing of who bills no more', () => {
    const billing = { issuerName: 'あおば市長' } as unknown as NonNullable<PurchaseParts['billing']>;
    expect(changed({ contractForm: 'separate-contracts' }, purchase({ billing })).billing).toBeNull();
    expect(changed({ contractForm: 'council-contracts' }, purchase({ billing })).billing).toBe(billing);
  });
});
