import type { PurchaseParts, Viewer } from './purchase-parts.domain.js';

/**
 * Who leads or takes part sees a purchase, also after it left the network; who is invited does while it is a member. The
 * secretariat sees all.
 */
export const isVisibleTo = (
  { lead, invited, intents }: Pick<PurchaseParts, 'lead' | 'invited' | 'intents'>,
  viewer: Viewer,
): boolean =>
  viewer === null ||
  lead === viewer.municipality ||
  (viewer.isMember && (invited === null || invited.includes(viewer.municipality))) ||
  intents.some(({ municipality }) => municipality === viewer.municipality);

/** Whether this viewer may know what that member declared. */
export function seesNumbersOf(
  { sealed, lead, frozen }: Pick<PurchaseParts, 'sealed' | 'lead' | 'frozen'>,
  viewer: Viewer,
  municipality: string,
): boolean {
  if (!sealed || viewer === null || viewer.municipality === municipality) return true;
  return viewer.municipality === lead && frozen !== null;
}

/** Of two, each could take its own off the sum and read the other's. */
const LEAST_SEALED = 3;
/**
 * Whether this viewer may know the sum, and what follows from it: each part of the fee, the tier, a saving. Until the
 * freeze a sealed one tells it to nobody but the lead: who looks twice would read a number off the difference.
 */
export function seesSum(
  { sealed, lead, intents, frozen }: Pick<PurchaseParts, 'sealed' | 'lead' | 'intents' | 'frozen'>,
  viewer: Viewer,
): boolean {
  if (!sealed || viewer === null) return true;
  const isLead = viewer.municipality === lead;
  return intents.length >= LEAST_SEALED ? isLead || frozen !== null : isLead && frozen !== null;
}

/** Whether everybody may know the sum of what was frozen, also who took no part. */
export const isSumOpen = ({ sealed, frozen }: Pick<PurchaseParts, 'sealed' | 'frozen'>): boolean =>
  !sealed || (frozen?.invoices.length ?? 0) >= LEAST_SEALED;

/** Bills are a buyer's own; the lead, who bills, and the secretariat see all. */
export const seesBillsOf = ({ lead }: Pick<PurchaseParts, 'lead'>, viewer: Viewer, municipality: string): boolean =>
  viewer === null || viewer.municipality === lead || viewer.municipality === municipality;
