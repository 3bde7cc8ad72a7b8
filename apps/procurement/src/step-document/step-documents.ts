import { DomainError } from '#contracts';
import { Injectable } from '@nestjs/common';
import { checkLeads, mayOpen, Purchases, type Viewer } from '../purchase/index.js';
import { StepDocumentRepository } from './step-document.repository.js';
import type { StoredDocument } from './step-document.schema.js';

/** Documents of purchases as a viewer finds them. */
@Injectable()
export class StepDocuments {
  constructor(
    private readonly purchases: Purchases,
    private readonly documents: StepDocumentRepository,
  ) {}

  /** @throws DomainError `purchase-not-found`. */
  async list(id: string, viewer: Viewer): Promise<StoredDocument[]> {
    const purchase = await this.purchases.get(id, viewer);
    return (await this.documents.list(id)).filter((one) => mayOpen(one, purchase, viewer));
  }

  /** @throws DomainError `purchase-not-found`; `document-not-found`, likewise where the viewer may not open it. */
  async get(id: string, document: string, viewer: Viewer): Promise<StoredDocument> {
    const purchase = await this.purchases.get(id, viewer);
    const found = await this.documents.find(id, document);
    if (!found || !mayOpen(found, purchase, viewer)) throw new DomainError('document-not-found');
    return found;
  }

  /** @throws DomainError `purchase-not-found`, `not-lead`, `buyer-not-member`. */
  async checkLeads(id: string, viewer: Viewer): Promise<void> {
    checkLeads(await this.purchases.get(id, viewer), viewer);
  }
}
