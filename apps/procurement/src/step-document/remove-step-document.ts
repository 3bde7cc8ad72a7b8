import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { removeStepDocument } from '#contracts/procurement';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { closed } from './closings.domain.js';
import { StepDocumentRepository } from './step-document.repository.js';
import { StepDocuments } from './step-documents.js';

/**
 * Takes a document down: nobody opens it any more. Its bytes stay in the file store, where the same content may be
 * somebody else's file, and what the audit trail tells of it can still be held against them.
 */
@Injectable()
export class RemoveStepDocument {
  constructor(
    private readonly found: StepDocuments,
    private readonly documents: StepDocumentRepository,
  ) {}

  async execute(
    { purchase, document }: InputOf<typeof removeStepDocument>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof removeStepDocument>> {
    await this.found.checkLeads(purchase, viewerOf(caller));
    return retryWhenChanged(async () => {
      const stored = await this.documents.find(purchase, document);
      if (!stored) throw new DomainError('document-not-found');
      if (stored.removedAt) return { removed: false };
      const now = new Date();
      await this.documents.save(stored, { removedAt: now, ...closed(stored) }, now);
      return { removed: true };
    });
  }
}
