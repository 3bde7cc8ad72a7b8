import { dayInJapan, DomainError, MunicipalityCode, type AllowedCaller } from '#contracts';
import type { Purchase } from '#contracts/procurement';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { ContractLimits } from '../contract-limit/index.js';
import { purchaseView } from './purchase-view.js';
import type { Now, PurchaseParts, Viewer } from './purchase-parts.domain.js';
import { PurchaseRepository } from './purchase.repository.js';
import type { PurchaseDocument } from './purchase.schema.js';

/** As whom a caller looks: as the municipality acted in, or as the secretariat. */
export const viewerOf = (caller: AllowedCaller | undefined): Viewer =>
  caller?.reach.to === 'anywhere' ? null : officeOf(caller);

/** The municipality acted in. */
export function officeOf(caller: AllowedCaller | undefined): NonNullable<Viewer> {
  if (caller?.tenant === undefined) throw new DomainError('forbidden');
  return { municipality: MunicipalityCode.parse(caller.tenant), isMember: caller.member === true };
}

export const nowInJapan = (): Now => {
  const at = new Date();
  return { at, today: dayInJapan(at) };
};

/** Purchases that a viewer may see, and how they change: each decision is one save over what was read. */
@Injectable()
export class Purchases {
  constructor(
    private readonly purchases: PurchaseRepository,
    private readonly limits: ContractLimits,
  ) {}

  /** @throws DomainError `purchase-not-found`, likewise where the viewer may not see it. */
  async get(id: string, viewer: Viewer): Promise<PurchaseDocument> {
    const found = await this.purchases.findVisible(id, viewer);
    if (!found) throw new DomainError('purchase-not-found');
    return found;
  }

  /** A purchase as a viewer may see it, with what its municipality should look at. */
  async view(stored: PurchaseDocument, viewer: Viewer): Promise<Purchase> {
    return purchaseView(stored, viewer, viewer && (await this.limits.get()).limit, nowInJapan().today);
  }

  /** As `save`; the answer is what was saved, also where the viewer sees it no more. */
  async change(id: string, viewer: Viewer, decide: Decision): Promise<Purchase> {
    return this.view(await this.save(id, viewer, decide), viewer);
  }

  /** @throws what `decide` throws, also when somebody else was faster; null: nothing to change. */
  async save(id: string, viewer: Viewer, decide: Decision): Promise<PurchaseDocument> {
    const outcome = await retryWhenChanged(async () => {
      const now = nowInJapan();
      const read = await this.get(id, viewer);
      const decided = await outcomeOf(() => decide(read, now));
      if (!decided.changes) return { ...decided, saved: read };
      await this.purchases.save(read, decided.changes, now.at);
      return { saved: { ...read, ...decided.changes, changedAt: now.at, version: read.version + 1 } };
    });
    if ('refusal' in outcome) throw outcome.refusal;
    return outcome.saved;
  }
}

type Changes = Partial<PurchaseParts> | null;
type Decision = (purchase: PurchaseDocument, now: Now) => Changes | Promise<Changes>;

/** A refusal is an outcome, also `changed-meanwhile`: only who saves too late decides again. */
async function outcomeOf(decide: () => Changes | Promise<Changes>): Promise<{ changes: Changes; refusal?: unknown }> {
  try {
    return { changes: await decide() };
  } catch (refusal) {
    return { changes: null, refusal };
  }
}
