import type { PurchaseWarning } from '#contracts/procurement';
import { billsOf, contractOf, fiscalYearOf, isOverYears, seatsOf } from '../price.domain.js';
import type { PurchaseParts, Viewer } from './purchase-parts.domain.js';
import { hasReached, wantedBy } from './purchase.domain.js';
import { seesSum } from './sight.domain.js';
import { quoteThatWon } from './tender.domain.js';

/**
 * What a viewer's municipality should look at before the contract; nothing is refused for it. `limit`: up to how much it
 * may contract without a tender; null for the secretariat.
 */
export function warningsFor(
  purchase: PurchaseParts,
  viewer: Viewer,
  limit: number | null,
  today: string,
): PurchaseWarning[] {
  const amount = viewer && contractedBy(purchase, viewer);
  const isOver = amount !== null && limit !== null && amount > limit;
  return [...(isCrossing(purchase, today) ? [overMarch] : []), ...(isOver ? [overLimit(amount, limit)] : [])];
}

/**
 * Budgets are of one fiscal year (地方自治法 208条): a contract that is concluded in one and runs in another needs an
 * ordinance (長期継続契約, 234条の3) or a resolution (債務負担行為, 214条). Once awarded it may be concluded any day. A term
 * over several needs one from the first plan on, also where it is concluded late.
 */
function isCrossing(purchase: PurchaseParts, today: string): boolean {
  const { startsOn, endsOn, steps, longTermBasis } = purchase;
  const isDue = hasReached(purchase, 'awarded') && today < startsOn;
  const begins = steps.find(({ state }) => state === 'contracted')?.on ?? (isDue ? today : startsOn);
  return (isOverYears(purchase) || fiscalYearOf(begins) !== fiscalYearOf(endsOn)) && !longTermBasis;
}

/**
 * What this municipality contracts for over the whole term, tax included: its own part where each contracts, else the whole for the lead (a
 * council's rules are those of who runs it) and nothing for the others. By the quote that won, once one has; an own part
 * as the freeze has it where the sum is sealed. Null where that is nothing yet, or sealed.
 */
function contractedBy(purchase: PurchaseParts, viewer: NonNullable<Viewer>): number | null {
  const { contractForm, intents, frozen, lead, taxRate, startsOn, endsOn } = purchase;
  const terms = { ...(quoteThatWon(purchase) ?? purchase), taxRate, startsOn, endsOn };
  const isOpen = intents.length > 0 && seesSum(purchase, viewer);
  if (contractForm !== 'separate-contracts')
    return viewer.municipality === lead && isOpen ? contractOf(terms, seatsOf(intents)).total : null;
  const own = frozen?.invoices.find(({ municipality }) => municipality === viewer.municipality);
  if (!isOpen) return own?.total ?? null;
  return billsOf(terms, intents.map(wantedBy)).get(viewer.municipality)?.total ?? null;
}

const overMarch: PurchaseWarning = {
  code: 'contract-crosses-fiscal-year',
  ja: '契約が3月31日をまたぎます。長期継続契約の条例か債務負担行為があるか確かめて、記録してください。',
  en: 'The contract crosses 31 March. Check that an ordinance for long-term contracts or a resolution covers it, and record which.',
  amount: null,
  limit: null,
};

const yen = (amount: number): string => amount.toLocaleString('en-US');
const overLimit = (amount: number, limit: number): PurchaseWarning => ({
  code: 'amount-over-contract-limit',
  ja: `自分の自治体が契約する額（税込み${yen(amount)}円）が、少額随意契約の限度額（${yen(limit)}円）を超えます。入札などの手続きが要るか確かめてください。`,
  en: `What your municipality contracts for (${yen(amount)} yen with tax) is above its limit for contracts without a tender (${yen(limit)} yen). Check whether a tender is needed.`,
  amount,
  limit,
});
