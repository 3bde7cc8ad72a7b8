import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { showPurchaseCase } from '#contracts/procurement';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { officeOf, PurchaseRepository } from '../purchase/index.js';
import { CaseDocuments } from './case-documents.js';
import { decideState } from './purchase-case.domain.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** Shows the municipality's own case to all members, or takes it back; another's answers like one that is not there. */
@Injectable()
export class ShowPurchaseCase {
  constructor(
    private readonly cases: PurchaseCaseRepository,
    private readonly purchases: PurchaseRepository,
    private readonly documents: CaseDocuments,
  ) {}

  execute(
    { purchase: id, state }: InputOf<typeof showPurchaseCase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof showPurchaseCase>> {
    const office = officeOf(caller);
    return retryWhenChanged(async () => {
      const purchase = await this.purchases.find(id);
      const isItsLead = purchase?.lead === office.municipality;
      const stored = isItsLead ? await this.cases.findVisible(purchase, office) : null;
      if (!stored || !purchase) throw new DomainError('case-not-found');
      const change = decideState(stored, state);
      if (!change) return this.documents.view(stored, purchase);
      const now = new Date();
      await this.cases.save(stored, change, now);
      return this.documents.view({ ...stored, ...change, changedAt: now, version: stored.version + 1 }, purchase);
    });
  }
}
