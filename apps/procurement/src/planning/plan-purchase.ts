import { DomainError, MunicipalityCode, type InputOf, type OutputOf } from '#contracts';
import type { planPurchase } from '#contracts/procurement';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Members } from '../members/index.js';
import { checkTiers } from '../price.domain.js';
import { checkDays, nowInJapan, PurchaseRepository, Purchases, type PurchaseText } from '../purchase/index.js';

/** Plans a purchase, once for the lead's key: the same again answers what is there, changed since or not. */
@Injectable()
export class PlanPurchase {
  constructor(
    private readonly repository: PurchaseRepository,
    private readonly purchases: Purchases,
    private readonly members: Members,
  ) {}

  async execute({ key, on, ...text }: InputOf<typeof planPurchase>): Promise<OutputOf<typeof planPurchase>> {
    const lead = MunicipalityCode.parse(requireTenant());
    const now = nowInJapan();
    checkDays(text);
    if (on > now.today) throw new DomainError('date-in-future');
    checkTiers(text.tiers);
    const leadName = await this.members.nameOf(lead);
    const _id = naturalId('purchase', lead, key);
    const begun = { intents: [], specifications: [], agreements: [], frozen: null };
    const firstText = fingerprintOf({ ...text, on });
    const steps = [{ state: 'planned', on, recordedAt: now.at }] as const;
    const isNew = await this.repository.insert(
      { ...text, ...begun, _id, lead, leadName, steps, plannedAt: now.at, firstText },
      now.at,
    );
    const viewer = { municipality: lead, isMember: true };
    // Another may lead it by now, and who planned it see it no more.
    const stored = await this.repository.findVisible(_id, viewer);
    const isSame = stored?.firstText
      ? stored.firstText === firstText
      : stored && isSameText(text, stored) && stored.steps[0]?.on === on;
    if (!stored || (!isNew && !isSame)) throw new DomainError('purchase-key-taken');
    return this.purchases.view(stored, viewer);
  }
}

/** Whatever the order of its parts. */
function fingerprintOf(planned: PurchaseText & { readonly on: string }): string {
  const parts = Object.entries(planned).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const isSameText = (text: PurchaseText, stored: PurchaseText): boolean =>
  (Object.keys(text) as (keyof PurchaseText)[]).every(
    (field) => JSON.stringify(text[field]) === JSON.stringify(stored[field]),
  );
