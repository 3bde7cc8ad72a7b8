import { DomainError } from '#contracts';
import type { PlanField } from '#contracts/procurement';
import { checkTiers, fiscalYearOf, type Term } from '../price.domain.js';
import type { Intent, Now, PlanChange, PurchaseParts, PurchaseText, Viewer } from './purchase-parts.domain.js';
import { checkDays, checkLeads, hasReached } from './purchase.domain.js';

/** The whole purchase has to fit into a message, every price that was and who was invited included. */
const MOST_CHANGES = 20;

/** What nobody declares seats by: who else may come is open until the freeze. */
const besideTerms: readonly PlanField[] = ['title', 'invited'];

/** What would stand otherwise: tiers by their numbers, who is invited in whatever order. */
export const changedIn = (purchase: PurchaseText, text: PurchaseText): PlanField[] =>
  (Object.keys(text) as PlanField[]).filter((field) => said(text, field) !== said(purchase, field));

function said(text: PurchaseText, field: PlanField): string {
  if (field === 'tiers') return JSON.stringify(text.tiers.map(({ from, unitPrice }) => [from, unitPrice]));
  return JSON.stringify(field === 'invited' ? (text.invited?.toSorted() ?? null) : text[field]);
}

/**
 * Another text, until the freeze. While nobody was asked for intents it is written anew and nothing kept; from then on
 * what stood there is. Null where it is so already.
 * @throws DomainError `not-lead`, `buyer-not-member`, `procurement-frozen`, `purchase-ends-before-start`,
 * `purchase-too-long`, `tiers-unsorted`, `tier-twice`, `tiers-gap`; `sealed-numbers-declared`: who declared
 * was told that others do not see it; `declared-not-invited`, `too-many-plan-changes`.
 */
export function decidePlanChange(
  purchase: PurchaseParts,
  viewer: Viewer,
  text: PurchaseText,
  { at }: Now,
): Partial<PurchaseParts> | null {
  checkLeads(purchase, viewer);
  const changed = changedIn(purchase, text);
  if (changed.length === 0) return null;
  if (purchase.frozen) throw new DomainError('procurement-frozen');
  checkDays(text);
  checkTiers(text.tiers);
  checkDeclared(purchase, text);
  const written = { ...pick(text, changed), ...billedBy(purchase, text), ...basisOf(purchase, text) };
  if (!hasReached(purchase, 'surveying')) return written;
  const { changes = [], lead, leadName } = purchase;
  if (changes.length === MOST_CHANGES) throw new DomainError('too-many-plan-changes');
  const change: PlanChange = {
    at,
    by: viewer && lead,
    byName: viewer && leadName,
    toConfirm: changed.some((field) => !besideTerms.includes(field)),
    was: pick(purchase, changed),
  };
  return { ...written, changes: [...changes, change] };
}

const pick = (text: PurchaseText, fields: readonly PlanField[]): Partial<PurchaseText> =>
  Object.fromEntries(fields.map((field) => [field, text[field]]));

/** What was promised to those who declared. */
function checkDeclared({ sealed, lead, intents, invited: before }: PurchaseParts, text: PurchaseText): void {
  if (sealed && !text.sealed && intents.length > 0) throw new DomainError('sealed-numbers-declared');
  const isIn = (invited: PurchaseText['invited'], one: Intent) => invited?.includes(one.municipality) ?? true;
  // Who led before takes part without having been invited.
  const left = intents.find((one) => one.municipality !== lead && isIn(before, one) && !isIn(text.invited, one));
  if (left) throw new DomainError('declared-not-invited', { municipality: left.municipality });
}

/** Terms of billing are the lead's or the vendor's: whoever does not bill any more takes them along. */
const billedBy = ({ contractForm: was }: PurchaseParts, { contractForm: is }: PurchaseText) =>
  was !== is && [was, is].includes('separate-contracts') ? { billing: null } : {};

/** The ordinance or resolution covers the fiscal years for which it was noted. */
const basisOf = (was: Term, is: Term) => (yearsOf(was) === yearsOf(is) ? {} : { longTermBasis: null });
const yearsOf = ({ startsOn, endsOn }: Term): string => [startsOn, endsOn].map(fiscalYearOf).join();
