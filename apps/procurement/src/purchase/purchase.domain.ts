import { DomainError, type MunicipalityCode } from '#contracts';
import { purchaseStates, type PurchaseState } from '#contracts/procurement';
import {
  billsOf,
  fiscalYearOf,
  nextTierOf,
  savingOf,
  seatsOf,
  splitByYear,
  sumByYear,
  unitPriceOf,
  type PriceTerms,
  type Term,
  type Wanted,
} from '../price.domain.js';
import type { Frozen, Intent, Now, PurchaseParts, PurchaseText, Step, Viewer } from './purchase-parts.domain.js';
import { seesSum } from './sight.domain.js';
import { checkAllAgree } from './specification.domain.js';

/** What is promised for longer stands in no budget, and changes until then. */
const MOST_YEARS = 5;
/** Its answer has to fit into a message. */
const MOST_BUYERS = 200;

/** @throws DomainError `not-lead`; `buyer-not-member` where the lead has left: the secretariat goes on. */
export function checkLeads({ lead }: Pick<PurchaseParts, 'lead'>, viewer: Viewer): void {
  if (viewer === null) return;
  if (viewer.municipality !== lead) throw new DomainError('not-lead');
  if (!viewer.isMember) throw new DomainError('buyer-not-member', { municipality: lead });
}

export const stateOf = ({ steps }: Pick<PurchaseParts, 'steps'>): PurchaseState => steps.at(-1)?.state ?? 'planned';
const rank = (state: PurchaseState): number => purchaseStates.indexOf(state);
/** Whether a purchase has come as far as this state, or further. */
export const hasReached = (purchase: Pick<PurchaseParts, 'steps'>, state: PurchaseState): boolean =>
  rank(stateOf(purchase)) >= rank(state);

/** Whether a municipality has declared seats, or bought them. */
export const takesPart = ({ intents }: Pick<PurchaseParts, 'intents'>, viewer: Viewer): boolean =>
  intents.some(({ municipality }) => municipality === viewer?.municipality);

/** How often the terms changed by which members declare seats. */
export const termsOf = ({ changes = [] }: Pick<PurchaseParts, 'changes'>): number =>
  changes.filter(({ toConfirm }) => toConfirm).length;

/** Whether seats were declared on earlier terms. They count on in the price, and have to be declared anew. */
export const isOutdated = (purchase: Pick<PurchaseParts, 'changes'>, { terms = 0 }: Pick<Intent, 'terms'>): boolean =>
  terms < termsOf(purchase);

/** What a member that sees a purchase is asked for until the freeze. */
export function awaitedFrom(
  purchase: Pick<PurchaseParts, 'steps' | 'intents' | 'agreements' | 'changes'> & {
    readonly specifications: readonly object[];
  },
  viewer: Viewer,
): 'intent' | 'confirmation' | 'agreement' | null {
  if (!viewer?.isMember || !hasReached(purchase, 'surveying') || hasReached(purchase, 'frozen')) return null;
  const own = purchase.intents.find(({ municipality }) => municipality === viewer.municipality);
  if (!own) return 'intent';
  if (isOutdated(purchase, own)) return 'confirmation';
  const agreed = purchase.agreements.find(({ municipality }) => municipality === viewer.municipality)?.version ?? 0;
  return agreed < purchase.specifications.length ? 'agreement' : null;
}

/** @throws DomainError `date-in-future`, `step-before-last`. */
export function checkDay({ steps }: Pick<PurchaseParts, 'steps'>, on: string, { today }: Now): void {
  if (on > today) throw new DomainError('date-in-future');
  if (on < (steps.at(-1)?.on ?? on)) throw new DomainError('step-before-last');
}

/** The steps with the next one. @throws DomainError `step-not-next`, `date-in-future`, `step-before-last`. */
export function stepTo(
  purchase: Pick<PurchaseParts, 'steps'>,
  { state, on }: { readonly state: PurchaseState; readonly on: string },
  now: Now,
): Pick<PurchaseParts, 'steps'> {
  if (rank(state) !== rank(stateOf(purchase)) + 1 || state === 'frozen') throw new DomainError('step-not-next');
  checkDay(purchase, on, now);
  return { steps: [...purchase.steps, { state, on, recordedAt: now.at }] };
}

/**
 * Null where it stands there since that day.
 * @throws DomainError as `stepTo`, `specification-not-agreed`; `award-unnamed`: one of the quotes has to be chosen.
 */
export function decideMove(
  purchase: PurchaseParts,
  move: { readonly state: PurchaseState; readonly on: string },
  now: Now,
): Pick<PurchaseParts, 'steps'> | null {
  const last = purchase.steps.at(-1);
  if (last?.state === move.state && last.on === move.on) return null;
  const moved = stepTo(purchase, move, now);
  if (move.state === 'specified') checkAllAgree(purchase, purchase.intents);
  if (move.state === 'awarded' && purchase.tender?.quotes.length) throw new DomainError('award-unnamed');
  return moved;
}

/** Intents are declared from the survey to the freeze. */
function checkSurvey(purchase: PurchaseParts): void {
  if (purchase.frozen) throw new DomainError('procurement-frozen');
  if (!hasReached(purchase, 'surveying')) throw new DomainError('survey-not-open');
}

/**
 * By code, the newest word of each, on the terms of today.
 * @throws DomainError `survey-not-open`, `procurement-frozen`, `terms-outdated`, `too-many-buyers`.
 */
export function decideIntent(purchase: PurchaseParts, intent: Intent): Pick<PurchaseParts, 'intents'> {
  checkSurvey(purchase);
  if ((intent.terms ?? 0) !== termsOf(purchase)) throw new DomainError('terms-outdated');
  const intents = [...withoutIntent(purchase, intent.municipality), intent];
  if (intents.length > MOST_BUYERS) throw new DomainError('too-many-buyers');
  return { intents: intents.toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1)) };
}

/** Null where it declared none. @throws DomainError `survey-not-open`, `procurement-frozen`. */
export function decideWithdrawal(purchase: PurchaseParts, municipality: string): Pick<PurchaseParts, 'intents'> | null {
  checkSurvey(purchase);
  const intents = withoutIntent(purchase, municipality);
  return intents.length < purchase.intents.length ? { intents } : null;
}

const withoutIntent = ({ intents }: PurchaseParts, municipality: string) =>
  intents.filter((one) => one.municipality !== municipality);

export const wantedBy = ({ municipality, seats, standaloneUnitPrice }: Intent): Wanted => ({
  buyer: municipality,
  seats,
  standaloneUnitPrice,
});

/**
 * Who takes part with how many seats, the price and every invoice. Who had left the network by that day takes no part: a
 * purchase can go on without it. `isAsShown`: whoever freezes has seen the sum and the terms as they are. Null where it was
 * frozen on that day before.
 * @throws DomainError `procurement-frozen`, `survey-not-open`, `no-buyers`, `intent-outdated`,
 * `specification-not-agreed`, `date-in-future`, `step-before-last`, `changed-meanwhile`.
 */
export function decideFreeze(
  purchase: PurchaseParts,
  freeze: {
    readonly on: string;
    readonly isMember: (municipality: MunicipalityCode) => boolean;
    readonly isAsShown: boolean;
  },
  now: Now,
): Pick<PurchaseParts, 'steps' | 'intents' | 'frozen'> | null {
  const { on, isMember, isAsShown } = freeze;
  if (purchase.frozen?.on === on) return null;
  checkSurvey(purchase);
  checkDay(purchase, on, now);
  if (!isAsShown) throw new DomainError('changed-meanwhile');
  const intents = purchase.intents.filter(({ municipality }) => isMember(municipality));
  if (intents.length === 0) throw new DomainError('no-buyers');
  const outdated = intents.find((one) => isOutdated(purchase, one));
  if (outdated) throw new DomainError('intent-outdated', { municipality: outdated.municipality });
  checkAllAgree(purchase, intents);
  const bills = billsOf(purchase, intents.map(wantedBy));
  const invoices = intents.flatMap(({ municipality }) => {
    const bill = bills.get(municipality);
    return bill ? [{ municipality, ...bill }] : [];
  });
  const seats = seatsOf(intents);
  const step = (state: PurchaseState): Step => ({ state, on, recordedAt: now.at });
  const reached = hasReached(purchase, 'specified') ? [step('frozen')] : [step('specified'), step('frozen')];
  return {
    intents,
    steps: [...purchase.steps, ...reached],
    frozen: {
      on,
      recordedAt: now.at,
      seats,
      unitPrice: unitPriceOf(purchase.tiers, seats),
      nextTier: nextTierOf(purchase.tiers, seats),
      invoices,
    },
  };
}

/** @throws DomainError `outside-purchase-days`: there are seats on the days of the purchase only. */
export function checkPeriod({ startsOn, endsOn }: Pick<PurchaseText, 'startsOn' | 'endsOn'>, on: string): void {
  if (on < startsOn || on > endsOn) throw new DomainError('outside-purchase-days');
}

/** @throws DomainError `seats-not-allocated`. */
export function checkAllocated(purchase: Pick<PurchaseParts, 'steps'>): void {
  if (!hasReached(purchase, 'allocated')) throw new DomainError('seats-not-allocated');
}

/**
 * Seats are added from the contract to the invoices, never more at once than the freeze bought in all: who means that
 * many buys anew. Where the buyer may not know that sum, never more than its own: what is refused would tell it.
 * @throws DomainError `additions-closed`, `addition-too-large`.
 */
export function checkAddition(purchase: PurchaseParts, seats: number, buyer: NonNullable<Viewer>): void {
  if (!hasReached(purchase, 'contracted') || hasReached(purchase, 'settled')) throw new DomainError('additions-closed');
  const own = purchase.frozen?.invoices.find(({ municipality }) => municipality === buyer.municipality);
  const most = (seesSum(purchase, buyer) ? purchase.frozen?.seats : own?.seats) ?? 0;
  if (seats > most) throw new DomainError('addition-too-large');
}

/** @throws DomainError `purchase-ends-before-start`, `purchase-too-long`. */
export function checkDays({ startsOn, endsOn }: Pick<PurchaseText, 'startsOn' | 'endsOn'>): void {
  if (endsOn <= startsOn) throw new DomainError('purchase-ends-before-start');
  if (fiscalYearOf(endsOn) - fiscalYearOf(startsOn) >= MOST_YEARS) throw new DomainError('purchase-too-long');
}

export const isBuyer = ({ frozen }: Pick<PurchaseParts, 'frozen'>, municipality: string): boolean =>
  frozen?.invoices.some((one) => one.municipality === municipality) === true;

/** What the declared seats cost now, and each buyer. Null from the freeze on, where nobody has declared any, and where it would tell of sealed numbers. */
export const livePriceFor = (purchase: PurchaseParts, viewer: Viewer) =>
  purchase.frozen || purchase.intents.length === 0 || !seesSum(purchase, viewer)
    ? null
    : { seats: seatsOf(purchase.intents), ...offersOf(purchase, purchase.intents.map(wantedBy)) };

/** What each would pay and save, and save with the seats missing to the next tier; whoever brings these pays their part of the fee. */
export function offersOf(terms: PriceTerms & Term, wanted: readonly Wanted[]) {
  const bills = billsOf(terms, wanted);
  const next = nextTierOf(terms.tiers, seatsOf(wanted));
  const atNext = next && billsOf(terms, wanted, next.seatsMissing);
  return {
    unitPrice: unitPriceOf(terms.tiers, seatsOf(wanted)),
    next,
    years: sumByYear(
      [...bills.values()].map(({ net }) => net),
      terms.taxRate,
      terms,
    ),
    offerOf: (buyer: string) => {
      const bill = bills.get(buyer);
      if (!bill) return null;
      const { net, saving } = bill;
      const years = splitByYear(net, terms.taxRate, terms);
      return { net, saving, savingAtNext: atNext?.get(buyer)?.saving ?? null, years };
    },
  };
}

/** Of a frozen purchase. */
export const outcomeOf = ({ invoices }: Frozen) => ({
  contractNet: invoices.reduce((sum, { net }) => sum + net, 0),
  saving: savingOf(invoices),
});
