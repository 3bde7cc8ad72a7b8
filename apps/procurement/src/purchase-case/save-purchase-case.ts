import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { savePurchaseCase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { checkLeads, hasReached, officeOf, Purchases } from '../purchase/index.js';
import { CaseDocuments } from './case-documents.js';
import { caseFiguresOf } from './case-figures.js';
import { isSame } from './purchase-case.domain.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** Writes the case over the version that was read, with the figures of the purchase; the same again changes nothing. */
@Injectable()
export class SavePurchaseCase {
  constructor(
    private readonly purchases: Purchases,
    private readonly cases: PurchaseCaseRepository,
    private readonly documents: CaseDocuments,
  ) {}

  async execute(
    { purchase: _id, version, ...text }: InputOf<typeof savePurchaseCase>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof savePurchaseCase>> {
    const office = officeOf(caller);
    const purchase = await this.purchases.get(_id, office);
    checkLeads(purchase, office);
    const stepDocuments = await this.documents.marksOf(_id, text.stepDocuments);
    const figures = hasReached(purchase, 'allocated') ? caseFiguresOf(purchase) : null;
    if (!figures) throw new DomainError('case-too-early');
    const written = { ...text, ...figures, stepDocuments };
    const now = new Date();
    const isNew = version === 0 && (await this.cases.insert({ _id, state: 'draft', ...written }, now));
    const stored = await this.cases.findVisible(purchase, office);
    if (!stored) throw new DomainError('version-outdated');
    if (isNew || isSame(stored, written)) return this.documents.view(stored, purchase);
    if (stored.version !== version) throw new DomainError('version-outdated');
    await this.cases.save(stored, written, now);
    return this.documents.view({ ...stored, ...written, changedAt: now, version: version + 1 }, purchase);
  }
}
