import type { DocumentAudience } from '#contracts/procurement';
import type { PurchaseParts, Viewer } from './purchase-parts.domain.js';
import { takesPart } from './purchase.domain.js';

/** Who may open a document of a purchase, and whether it was taken down. */
export interface Sight {
  readonly audience: DocumentAudience;
  readonly removedAt: Date | null;
}

/**
 * Whether somebody who sees the purchase may open a document of it. Whoever leads it now reads what is the lead’s, also
 * after it left the network, as it reads quotes.
 */
export function mayOpen(
  { audience, removedAt }: Sight,
  purchase: Pick<PurchaseParts, 'lead' | 'intents'>,
  viewer: Viewer,
): boolean {
  if (removedAt) return false;
  if (viewer === null || viewer.municipality === purchase.lead) return true;
  return audience === 'viewers' || (audience === 'participants' && takesPart(purchase, viewer));
}

/** Whether it may go with the case of the purchase, where every member opens it: what is the lead’s stays the lead’s. */
export const mayGoWithCase = ({ audience, removedAt }: Sight): boolean => removedAt === null && audience !== 'lead';
