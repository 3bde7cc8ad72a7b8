import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { getPurchaseCase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { hasReached, PurchaseRepository, viewerOf } from '../purchase/index.js';
import { caseFiguresOf } from './case-figures.js';
import { unwrittenCase } from './case-view.js';
import { CaseDocuments } from './case-documents.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** A case; to the lead that may write one also what it would begin with. */
@Injectable()
export class GetPurchaseCase {
  constructor(
    private readonly cases: PurchaseCaseRepository,
    private readonly purchases: PurchaseRepository,
    private readonly documents: CaseDocuments,
  ) {}

  async execute(
    { purchase: id }: InputOf<typeof getPurchaseCase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof getPurchaseCase>> {
    const viewer = viewerOf(caller);
    const purchase = await this.purchases.find(id);
    if (!purchase) throw new DomainError('case-not-found');
    const stored = await this.cases.findVisible(purchase, viewer);
    if (stored) return this.documents.view(stored, purchase);
    const isItsLead = purchase.lead === viewer?.municipality;
    const figures = isItsLead && hasReached(purchase, 'allocated') ? caseFiguresOf(purchase) : null;
    if (!figures) throw new DomainError('case-not-found');
    return unwrittenCase(purchase, figures);
  }
}
