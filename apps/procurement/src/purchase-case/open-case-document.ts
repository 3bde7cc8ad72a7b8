import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { openCaseDocument } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { PurchaseRepository, viewerOf } from '../purchase/index.js';
import { streamedDocument } from '../step-document/index.js';
import { CaseDocuments } from './case-documents.js';
import { PurchaseCaseRepository } from './purchase-case.repository.js';

/** A document that goes with a case, for who sees the case. */
@Injectable()
export class OpenCaseDocument {
  constructor(
    private readonly cases: PurchaseCaseRepository,
    private readonly purchases: PurchaseRepository,
    private readonly documents: CaseDocuments,
  ) {}

  async execute(
    { purchase: id, document }: InputOf<typeof openCaseDocument>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof openCaseDocument>> {
    const purchase = await this.purchases.find(id);
    const stored = purchase && (await this.cases.findVisible(purchase, viewerOf(caller)));
    if (!stored) throw new DomainError('case-not-found');
    const found = (await this.documents.of(stored)).find(({ _id }) => _id === document);
    if (!found) throw new DomainError('document-not-found');
    return streamedDocument(found);
  }
}
