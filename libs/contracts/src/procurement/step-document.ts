import { z } from 'zod';
import { PurchaseId, StepDocumentId } from '../ids.js';
import { Line, Moment } from '../scalars.js';
import { PurchaseState } from './purchase.js';

/**
 * Who opens a document: its lead and the secretariat; also whoever takes part; whoever sees the purchase.
 */
export const DocumentAudience = z.enum(['lead', 'participants', 'viewers']);
export type DocumentAudience = z.infer<typeof DocumentAudience>;

/** What the lead says of a document. */
export const stepDocumentText = { title: Line(100), audience: DocumentAudience };

export const stepDocumentAddress = { purchase: PurchaseId, document: StepDocumentId };

/** A document of a purchase (仕様書の案, 見積書, 契約書 …), at the state that it belongs to. */
export const StepDocument = z.strictObject({
  document: StepDocumentId,
  state: PurchaseState,
  ...stepDocumentText,
  /** Of the file. */
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: Moment,
  version: z.int(),
});
export type StepDocument = z.infer<typeof StepDocument>;
