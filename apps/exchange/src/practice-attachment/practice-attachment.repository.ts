import { PracticeAttachmentId } from '#contracts';
import type { StreamedFile } from '#contracts/catalog';
import type { PracticeAttachment } from '#contracts/exchange';
import { Database, insertOnce, requireTenant } from '#persistence';
import { Injectable } from '@nestjs/common';
import type { Model } from 'mongoose';
import { practiceAttachments, type AttachmentDocument } from './practice-attachment.schema.js';

@Injectable()
export class AttachmentRepository {
  private readonly model: Model<AttachmentDocument>;

  constructor(database: Database) {
    this.model = database.model<AttachmentDocument>(practiceAttachments);
  }

  /** Keeps a document; the same again changes nothing. */
  async keep(attachment: AttachmentDocument): Promise<void> {
    await insertOnce(this.model, attachment);
  }

  /** Of the municipality acted in. */
  async isOwn(ids: readonly string[]): Promise<boolean> {
    const asked = new Set(ids);
    return (
      (await this.model.countDocuments({ _id: { $in: [...asked] }, municipality: requireTenant() })) === asked.size
    );
  }

  /** Those of a draft or a version that was found, in its order. */
  async named(ids: readonly string[] = []): Promise<AttachmentDocument[]> {
    if (ids.length === 0) return [];
    const found = await this.model.find({ _id: { $in: [...ids] } }).lean<AttachmentDocument[]>();
    return ids.flatMap((id) => found.find(({ _id }) => _id === id) ?? []);
  }
}

export const attachmentView = ({ _id, name, mediaType, bytes }: AttachmentDocument): PracticeAttachment => ({
  attachment: PracticeAttachmentId.parse(_id),
  name,
  mediaType,
  bytes,
});

export const streamedAttachment = ({ hash, name, mediaType, bytes }: AttachmentDocument): StreamedFile => ({
  fileHash: hash,
  fileName: name,
  mediaType,
  bytes,
  kind: 'attachment',
});
