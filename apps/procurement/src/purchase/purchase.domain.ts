import { DomainError, type InputOf, type MunicipalityCode } from '#contracts';
import {
  purchaseStates,
  type AwardCriterion,
  type CriterionPoints,
  type enterQuote,
  type planPurchase,
  type PurchaseState,
  type SpecificationSource,
  type BillingTerms,
  type SettlementRow,
} from '#contracts/procurement';
import {
  billsOf,
  fiscalYearOf,
  nextTierOf,
  savingOf,
  seatsOf,
  unitPriceOf,
  type Bill,
  type Wanted,
} from '../price.domain.js';

/** What the lead writes of a purchase. */
export type PurchaseText = Omit<InputOf<typeof planPurchase>, 'key' | 'on'>;

export interface Step {
  readonly state: PurchaseState;
  readonly on: string;
  readonly recordedAt: Date;
}
/** How many seats a member wants. Withdrawn, it is gone. */
export interface Intent {
  readonly municipality: MunicipalityCode;
  readonly municipalityName: string;
  readonly seats: number;
  readonly standaloneUnitPrice: number;
}
export interface Specification {
  readonly version: number;
  readonly text: string;
  readonly publishedAt: Date;
  /** Whose shared version it was begun with. */
  readonly source?: SpecificationSource;
  /** Every member of the network may read and reuse it. */
  readonly shared?: boolean;
}
export interface Agreement {
  readonly municipality: MunicipalityCode;
  /** The newest that it agreed to. */
  readonly version: number;
  readonly at: Date;
}
export interface Invoice extends Bill {
  readonly municipality: MunicipalityCode;
}
/** What the freeze decided, kept for good. */
export interface Frozen {
  readonly on: string;
  readonly recordedAt: Date;
  readonly seats: number;
  readonly unitPrice: number;
  readonly nextTier: { readonly seatsMissing: number; readonly unitPrice: number } | null;
  readonly invoices: readonly Invoice[];
}
/** What a vendor asks, as it was entered last. */
export interface Quote extends Omit<InputOf<typeof enterQuote>, 'purchase'> {
  readonly recordedAt: Date;
  /** In the order of the criteria; null: not evaluated yet. */
  readonly evaluation: readonly CriterionPoints[] | null;
}
/** 調達・見積: by what quotes are weighed, the quotes in the order of their coming, and which one won. */
export interface Tender {
  readonly criteria: readonly AwardCriterion[];
  readonly quotes: readonly Quote[];
  /** Some are gone that were there. */
  readonly quotesWithdrawn?: boolean;
  readonly award: { readonly quote: string; readonly reason: string; readonly on: string } | null;
}
/** A buyer was asked to lead. The last one counts. */
export interface LeadOffer {
  readonly from: MunicipalityCode;
  readonly newLead: MunicipalityCode;
  readonly newLeadName: string;
  readonly at: Date;
  readonly answer: 'accept' | 'decline' | null;
  readonly answeredAt: Date | null;
}
/** Who bills, as invoices say it; `fixed` once one was issued. */
export interface Billing extends BillingTerms {
  readonly fixed: boolean;
}
/** What the settlement found, kept for good. */
export interface Settlement {
  readonly on: string;
  readonly recordedAt: Date;
  readonly reason: string | null;
  readonly from: string;
  readonly until: string;
  readonly rows: readonly SettlementRow[];
}
/** A purchase, the whole of it: one decision is one save. */
export interface PurchaseParts extends PurchaseText {
  readonly lead: MunicipalityCode;
  readonly leadName: string;
  /** In their order; the last one says where it stands. */
  readonly steps: readonly Step[];
  readonly intents: readonly Intent[];
  readonly specifications: readonly Specification[];
  readonly agreements: readonly Agreement[];
  readonly frozen: Frozen | null;
  readonly tender?: Tender | null;
  readonly leadOffers?: readonly LeadOffer[];
  /** The ordinance or resolution by which the contract may reach into the next fiscal year. */
  readonly longTermBasis?: string | null;
  /** Absent until it is said; null: not said yet by who leads now. */
  readonly billing?: Billing | null;
  readonly settlement?: Settlement;
}

/** As whom somebody looks: a municipality, which is a member of the network today or is not; null: the secretariat. */
export type Viewer = { readonly municipality: MunicipalityCode; readonly isMember: boolean } | null;

/** A moment, and the day in Japan that it is on. */
export interface Now {
  readonly at: Date;
  readonly today: string;
}

/** Its answer has to fit into a message. */
const MOST_BUYERS = 200;

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

/** What a member that sees a purchase is asked for until the freeze. */
export function awaitedFrom(
  purchase: Pick<PurchaseParts, 'steps' | 'intents' | 'agreements'> & { readonly specifications: readonly object[] },
  viewer: Viewer,
): 'intent' | 'agreement' | null {
  if (!viewer?.isMember || !hasReached(purchase, 'surveying') || hasReached(purchase, 'frozen')) return null;
  if (!takesPart(purchase, viewer)) return 'intent';
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

/** By code, the newest word of each. @throws DomainError `survey-not-open`, `procurement-frozen`, `too-many-buyers`. */
export function decideIntent(purchase: PurchaseParts, intent: Intent): Pick<PurchaseParts, 'intents'> {
  checkSurvey(purchase);
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

/** Null where that version stands there. @throws DomainError `procurement-frozen`, `specification-not-next`. */
export function decideSpecification(
  { frozen, specifications }: PurchaseParts,
  published: Pick<Specification, 'version' | 'text' | 'source'>,
  { at }: Now,
): Pick<PurchaseParts, 'specifications'> | null {
  const { version, text } = published;
  if (specifications.find((one) => one.version === version)?.text === text) return null;
  if (frozen) throw new DomainError('procurement-frozen');
  if (version !== specifications.length + 1) throw new DomainError('specification-not-next');
  return { specifications: [...specifications, { ...published, publishedAt: at }] };
}

/** Null where it is so already. @throws DomainError `specification-not-found`. */
export function decideSharing(
  { specifications }: PurchaseParts,
  { version, shared }: { readonly version: number; readonly shared: boolean },
): Pick<PurchaseParts, 'specifications'> | null {
  const found = specificationOf({ specifications }, version);
  if ((found.shared ?? false) === shared) return null;
  return { specifications: specifications.map((one) => (one === found ? { ...one, shared } : one)) };
}

/** @throws DomainError `specification-not-found`. */
export function specificationOf(
  { specifications }: Pick<PurchaseParts, 'specifications'>,
  version: number,
): Specification {
  const found = specifications[version - 1];
  if (!found) throw new DomainError('specification-not-found');
  return found;
}

/**
 * What a member may say something of: a version that is the newest and not frozen yet.
 * @throws DomainError `buyer-not-member`, `specification-not-found`, `specification-outdated`, `procurement-frozen`.
 */
export function specificationToComment(
  purchase: Pick<PurchaseParts, 'specifications' | 'frozen'>,
  version: number,
  { municipality, isMember }: NonNullable<Viewer>,
): Specification {
  if (!isMember) throw new DomainError('buyer-not-member', { municipality });
  const found = specificationOf(purchase, version);
  if (version < purchase.specifications.length) throw new DomainError('specification-outdated');
  if (purchase.frozen) throw new DomainError('procurement-frozen');
  return found;
}

/**
 * Null where it agreed to it before.
 * @throws DomainError `specification-not-found`, `specification-outdated`, `procurement-frozen`, `no-intent`.
 */
export function decideAgreement(
  { frozen, specifications, intents, agreements }: PurchaseParts,
  { municipality, version }: { readonly municipality: MunicipalityCode; readonly version: number },
  { at }: Now,
): Pick<PurchaseParts, 'agreements'> | null {
  if (version > specifications.length) throw new DomainError('specification-not-found');
  if (agreements.some((one) => one.municipality === municipality && one.version === version)) return null;
  if (frozen) throw new DomainError('procurement-frozen');
  if (version < specifications.length) throw new DomainError('specification-outdated');
  if (!intents.some((one) => one.municipality === municipality)) throw new DomainError('no-intent');
  const others = agreements.filter((one) => one.municipality !== municipality);
  return { agreements: [...others, { municipality, version, at }] };
}

/** @throws DomainError `specification-not-agreed`, also where there is no specification. */
function checkAllAgree({ specifications, agreements }: PurchaseParts, intents: readonly Intent[]): void {
  const newest = specifications.length;
  const agreed = new Set(agreements.flatMap(({ municipality, version }) => (version === newest ? [municipality] : [])));
  const missing = intents.find(({ municipality }) => !agreed.has(municipality));
  if (newest === 0) throw new DomainError('specification-not-agreed');
  if (missing) throw new DomainError('specification-not-agreed', { municipality: missing.municipality });
}

export const wantedBy = ({ municipality, seats, standaloneUnitPrice }: Intent): Wanted => ({
  buyer: municipality,
  seats,
  standaloneUnitPrice,
});

/**
 * Who takes part with how many seats, the price and every invoice. Who had left the network by that day takes no part: a
 * purchase can go on without it. `isAsShown`: whoever freezes has seen the sum as it is. Null where it was frozen on that
 * day before.
 * @throws DomainError `procurement-frozen`, `survey-not-open`, `no-buyers`, `specification-not-agreed`,
 * `date-in-future`, `step-before-last`, `changed-meanwhile`.
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

/** @throws DomainError `purchase-ends-before-start`, `purchase-crosses-fiscal-year`: seats are billed within one. */
export function checkDays({ startsOn, endsOn }: Pick<PurchaseText, 'startsOn' | 'endsOn'>): void {
  if (endsOn <= startsOn) throw new DomainError('purchase-ends-before-start');
  if (fiscalYearOf(startsOn) !== fiscalYearOf(endsOn)) throw new DomainError('purchase-crosses-fiscal-year');
}

export const isBuyer = ({ frozen }: Pick<PurchaseParts, 'frozen'>, municipality: string): boolean =>
  frozen?.invoices.some((one) => one.municipality === municipality) === true;

/** What the declared seats cost now, and each buyer. Null from the freeze on, where nobody has declared any, and where it would tell of sealed numbers. */
export const livePriceFor = (purchase: PurchaseParts, viewer: Viewer) =>
  purchase.frozen || purchase.intents.length === 0 || !seesSum(purchase, viewer)
    ? null
    : { seats: seatsOf(purchase.intents), ...offersOf(purchase, purchase.intents.map(wantedBy)) };

/** What each would pay and save, and save with the seats missing to the next tier; whoever brings these pays their part of the fee. */
export function offersOf(terms: Pick<PurchaseText, 'tiers' | 'fixedFee' | 'taxRate'>, wanted: readonly Wanted[]) {
  const bills = billsOf(terms, wanted);
  const next = nextTierOf(terms.tiers, seatsOf(wanted));
  const atNext = next && billsOf(terms, wanted, next.seatsMissing);
  return {
    unitPrice: unitPriceOf(terms.tiers, seatsOf(wanted)),
    next,
    offerOf: (buyer: string) => {
      const bill = bills.get(buyer);
      return bill ? { net: bill.net, saving: bill.saving, savingAtNext: atNext?.get(buyer)?.saving ?? null } : null;
    },
  };
}

/** Of a frozen purchase. */
export const outcomeOf = ({ invoices }: Frozen) => ({
  contractNet: invoices.reduce((sum, { net }) => sum + net, 0),
  saving: savingOf(invoices),
});

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
