import type { InputOf, MunicipalityCode } from '#contracts';
import type {
  AwardCriterion,
  CriterionPoints,
  enterQuote,
  planPurchase,
  PurchaseState,
  SpecificationSource,
  BillingTerms,
  SettlementRow,
} from '#contracts/procurement';
import type { Bill } from '../price.domain.js';

/** What the lead writes of a purchase. */
export type PurchaseText = Omit<InputOf<typeof planPurchase>, 'key' | 'on'>;

/** What stood before the lead wrote otherwise. */
export interface PlanChange {
  readonly at: Date;
  /** Null: the secretariat. */
  readonly by: MunicipalityCode | null;
  readonly byName: string | null;
  /** Seats that were declared before are declared on other terms. */
  readonly toConfirm: boolean;
  readonly was: Partial<PurchaseText>;
}
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
  /** How often the terms had changed by then. */
  readonly terms?: number;
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
  /** Since intents were asked for. */
  readonly changes?: readonly PlanChange[];
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
