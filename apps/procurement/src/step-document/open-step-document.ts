import type { AllowedCaller, InputOf, OutputOf } from '#contracts';
import type { openStepDocument } from '#contracts/procurement';
import { Injectable } from '@nestjs/common';
import { viewerOf } from '../purchase/index.js';
import { streamedDocument } from './step-document-view.js';
import { StepDocuments } from './step-documents.js';

@Injectable()
export class OpenStepDocument {
  constructor(private readonly found: StepDocuments) {}

  async execute(
    { purchase, document }: InputOf<typeof openStepDocument>,
    caller: AllowedCaller | undefined,
  ): Promise<OutputOf<typeof openStepDocument>> {
    return streamedDocument(await this.found.get(purchase, document, viewerOf(caller)));
  }
}
