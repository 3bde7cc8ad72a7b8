import { DomainError } from '#contracts';
import type { PurchaseCase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { mayGoWithCase, type PurchaseDocument } from '../purchase/index.js';
import { markedIds, markOf, StepDocumentRepository, type StoredDocument } from '../step-document/index.js';
import { caseView } from './case-view.js';
import type { PurchaseCaseDocument } from './purchase-case.schema.js';

/** Documents of a purchase that go with its case. */
@Injectable()
export class CaseDocuments {
  constructor(private readonly documents: StepDocumentRepository) {}

  /** A case as it is answered, with those that there are. */
  async view(stored: PurchaseCaseDocument, purchase: PurchaseDocument): Promise<PurchaseCase> {
    return caseView(stored, purchase, await this.of(stored));
  }

  /** Without what was taken down or became its lead's alone since it was ticked, also where it is there again. */
  async of({ _id, stepDocuments: marks = [] }: PurchaseCaseDocument): Promise<StoredDocument[]> {
    const found = await this.documents.named(_id, markedIds(marks));
    return found.filter((one) => mayGoWithCase(one) && marks.includes(markOf(one)));
  }

  /** The marks of those that are ticked. @throws DomainError `document-not-found`, `document-of-lead`. */
  async marksOf(purchase: string, ids: readonly string[]): Promise<string[]> {
    const found = (await this.documents.named(purchase, ids)).filter(({ removedAt }) => removedAt === null);
    if (found.length < new Set(ids).size) throw new DomainError('document-not-found');
    if (!found.every(mayGoWithCase)) throw new DomainError('document-of-lead');
    const marks = new Map(found.map((one) => [one._id, markOf(one)]));
    return ids.map((id) => marks.get(id) ?? id);
  }
}
