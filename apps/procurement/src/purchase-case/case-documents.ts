import { DomainError } from '#contracts';
import type { PurchaseCase } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { mayGoWithCase, type PurchaseDocument } from '../purchase/index.js';
import { StepDocumentRepository, type StoredDocument } from '../step-document/index.js';
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

  /** Without what was taken down, or is its lead's alone by now. */
  async of({ _id, stepDocuments = [] }: PurchaseCaseDocument): Promise<StoredDocument[]> {
    return (await this.documents.named(_id, stepDocuments)).filter(mayGoWithCase);
  }

  /** @throws DomainError `document-not-found`, `document-of-lead`. */
  async check(purchase: string, ids: readonly string[]): Promise<void> {
    const found = (await this.documents.named(purchase, ids)).filter(({ removedAt }) => removedAt === null);
    if (found.length < new Set(ids).size) throw new DomainError('document-not-found');
    if (!found.every(mayGoWithCase)) throw new DomainError('document-of-lead');
  }
}
