import { DomainError, type AllowedCaller, type InputOf, type OutputOf } from '#contracts';
import type { addStepDocument } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { stepDocumentView } from './step-document-view.js';
import { stepDocumentIdOf, StepDocumentRepository } from './step-document.repository.js';
import { StepDocuments } from './step-documents.js';

/** Documents of one purchase. Two that come at once may make it one more: the list still fits into a message. */
const MOST = 50;

/** Takes up a document that the gateway has looked at and stored, at any state, reached or to come. */
@Injectable()
export class AddStepDocument {
  constructor(
    private readonly found: StepDocuments,
    private readonly documents: StepDocumentRepository,
  ) {}

  async execute(
    { fileHash: hash, fileName: name, ...said }: InputOf<typeof addStepDocument>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof addStepDocument>> {
    const { purchase, state } = said;
    await this.found.checkLeads(purchase, viewerOf(caller));
    const _id = stepDocumentIdOf(purchase, state, name, hash);
    const others = (await this.documents.list(purchase)).filter((one) => one._id !== _id);
    if (others.length >= MOST) throw new DomainError('too-many-documents');
    const now = new Date();
    const added = { _id, ...said, hash, name, addedAt: now, removedAt: null };
    return stepDocumentView(await this.documents.keep(added, now));
  }
}
