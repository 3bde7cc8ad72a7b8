import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { changeStepDocument } from '#contracts/procurement';
import { retryWhenChanged } from '#persistence';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { stepDocumentView } from './step-document-view.js';
import { closed } from './closings.domain.js';
import { StepDocumentRepository } from './step-document.repository.js';
import { StepDocuments } from './step-documents.js';

/** Says what a document is called and who opens it, over the version that was read; the same again changes nothing. */
@Injectable()
export class ChangeStepDocument {
  constructor(
    private readonly found: StepDocuments,
    private readonly documents: StepDocumentRepository,
  ) {}

  async execute(
    { purchase, document, version, title, audience }: InputOf<typeof changeStepDocument>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof changeStepDocument>> {
    const viewer = viewerOf(caller);
    await this.found.checkLeads(purchase, viewer);
    return retryWhenChanged(async () => {
      const stored = await this.found.get(purchase, document, viewer);
      if (stored.title === title && stored.audience === audience) return stepDocumentView(stored);
      if (stored.version !== version) throw new DomainError('version-outdated');
      const closes = audience === 'lead' && stored.audience !== 'lead';
      await this.documents.save(stored, { title, audience, ...(closes && closed(stored)) }, new Date());
      return stepDocumentView({ ...stored, title, audience, version: version + 1 });
    });
  }
}
