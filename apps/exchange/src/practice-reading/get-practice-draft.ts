import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { getPracticeDraft } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository, attachmentView } from '../practice-attachment/index.js';
import { PracticeRepository } from '../practice/index.js';
import { draftView } from './practice-view.js';

/** What is being written; where nothing is, the newest version to go on from. */
@Injectable()
export class GetPracticeDraft {
  constructor(
    private readonly practices: PracticeRepository,
    private readonly attachments: AttachmentRepository,
  ) {}

  async execute({ practice }: InputOf<typeof getPracticeDraft>): Promise<OutputOf<typeof getPracticeDraft>> {
    const stored = await this.practices.getOwn(practice);
    const newest = stored.editions.at(-1);
    const content = stored.draft?.content ?? (newest && (await this.practices.getContent(newest.content)));
    if (!content) throw new DomainError('practice-not-found');
    return draftView(stored, content, (await this.attachments.named(content.attachments)).map(attachmentView));
  }
}
