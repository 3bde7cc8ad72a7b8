import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { listStepDocuments } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { stepDocumentView } from './step-document-view.js';
import { StepDocuments } from './step-documents.js';

/** What a viewer may open of a purchase. */
@Injectable()
export class ListStepDocuments {
  constructor(private readonly found: StepDocuments) {}

  async execute(
    { purchase }: InputOf<typeof listStepDocuments>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof listStepDocuments>> {
    return { items: (await this.found.list(purchase, viewerOf(caller))).map(stepDocumentView) };
  }
}
