import { networkCollection } from '#persistence';

/** A document that a municipality has uploaded for its practices; the bytes lie in the file store under their hash. */
export interface AttachmentDocument {
  /** Follows from municipality, name and content: the same upload again is the same. */
  readonly _id: string;
  readonly municipality: string;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly uploadedAt: Date;
}

export const practiceAttachments = networkCollection({
  name: 'practice_attachments',
  fields: {
    municipality: { type: String, required: true },
    hash: String,
    name: String,
    mediaType: String,
    bytes: Number,
    uploadedAt: Date,
  },
  personal: 'none',
});
