import type { InputOf, OutputOf } from '#contracts';
import type { keepPracticeAttachment } from '#contracts/exchange';
import { naturalId, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import { attachmentView, AttachmentRepository } from './practice-attachment.repository.js';

/** Takes up a document that the gateway has looked at and stored. */
@Injectable()
export class KeepPracticeAttachment {
  constructor(private readonly attachments: AttachmentRepository) {}

  async execute({
    fileHash: hash,
    fileName: name,
    mediaType,
    bytes,
  }: InputOf<typeof keepPracticeAttachment>): Promise<OutputOf<typeof keepPracticeAttachment>> {
    const municipality = requireTenant();
    const _id = naturalId('practice-attachment', municipality, name, hash);
    const attachment = { _id, municipality, hash, name, mediaType, bytes, uploadedAt: new Date() };
    await this.attachments.keep(attachment);
    return attachmentView(attachment);
  }
}
