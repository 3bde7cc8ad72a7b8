import { DomainError, type InputOf, type OutputOf } from '#contracts';
import type { openOwnPracticeAttachment } from '#contracts/exchange';
import { Injectable } from '@nestjs/common';
import { AttachmentRepository, streamedAttachment } from './practice-attachment.repository.js';

/** A document of the municipality, for who writes its practices. */
@Injectable()
export class OpenOwnPracticeAttachment {
  constructor(private readonly attachments: AttachmentRepository) {}

  async execute({
    attachment,
  }: InputOf<typeof openOwnPracticeAttachment>): Promise<OutputOf<typeof openOwnPracticeAttachment>> {
    const [found] = (await this.attachments.isOwn([attachment])) ? await this.attachments.named([attachment]) : [];
    if (!found) throw new DomainError('unknown-practice-attachment');
    return streamedAttachment(found);
  }
}
