import type { DocumentAudience, PurchaseState } from '#contracts/procurement';
import { networkCollection, type Versioned } from '#persistence';

/**
 * A document of a purchase; the bytes lie in the file store under their hash. `_id` follows from purchase, state, name
 * and content: the same upload again is the same document.
 */
export interface StoredDocument extends Versioned {
  readonly purchase: string;
  readonly state: PurchaseState;
  readonly title: string;
  readonly audience: DocumentAudience;
  readonly hash: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly addedAt: Date;
  /** Taken down; added again, it is there again. */
  readonly removedAt: Date | null;
  /** How often it was taken down or became its lead's alone. Each time it leaves the case that it went with. */
  readonly closings?: number;
}

export const stepDocuments = networkCollection({
  name: 'step_documents',
  fields: {
    purchase: { type: String, required: true },
    state: String,
    title: String,
    audience: { type: String, required: true },
    hash: String,
    name: String,
    mediaType: String,
    bytes: Number,
    addedAt: Date,
    removedAt: Date,
    closings: Number,
  },
  personal: 'none',
  indexes: [{ keys: { purchase: 1, addedAt: 1 } }],
  versioned: true,
});
