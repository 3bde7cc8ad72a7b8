import { networkCollection } from '#persistence';

/** A document of a meeting; the bytes lie in the file store under their hash. */
export interface MaterialDocument {
  /** Follows from meeting, name and content: the same upload again is the same document. */
  readonly _id: string;
  readonly meeting: string;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: Date;
  /** Taken down; added again, it is there again. */
  readonly removedAt: Date | null;
}

export const meetingMaterial = networkCollection({
  name: 'meeting_material',
  fields: {
    meeting: String,
    hash: String,
    name: String,
    mediaType: String,
    bytes: Number,
    addedAt: Date,
    removedAt: Date,
  },
  personal: 'none',
  indexes: [{ keys: { meeting: 1, addedAt: 1 } }],
});
