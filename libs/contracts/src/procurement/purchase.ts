import { z } from 'zod';
import { MunicipalityCode, PurchaseId } from '../ids.js';
import { Day, Line, Markdown, Moment } from '../scalars.js';
import { billed, LivePrice, NextTier, Offer, priceTerms, YearBill, Yen } from './price.js';
import { PurchaseWarning } from './warnings.js';

/** 協議会が契約 (members pay a share), 代表一括 (the lead contracts and bills), 個別契約 (each contracts at the common price). */
export const ContractForm = z.enum(['council-contracts', 'lead-contracts', 'separate-contracts']);

/** 企画 → 意向調査 → 仕様合意 → 参加確定 → 調達・見積 → 事業者決定 → 契約 → 席配賦 → 検収 → 請求 → 精算. */
export const purchaseStates = [
  'planned',
  'surveying',
  'specified',
  'frozen',
  'tendering',
  'awarded',
  'contracted',
  'allocated',
  'accepted',
  'invoiced',
  'settled',
] as const;
export const PurchaseState = z.enum(purchaseStates);
export type PurchaseState = z.infer<typeof PurchaseState>;

/** What the lead writes of a purchase when it is planned. */
export const purchaseText = {
  title: Line(100),
  contractForm: ContractForm,
  /** Seats are there from the first of these days to the last, within five fiscal years. */
  startsOn: Day,
  endsOn: Day,
  ...priceTerms,
  /** Who may take part while it is a member of the network; null: every member. */
  invited: z.array(MunicipalityCode).min(1).max(200).nullable(),
  /** Members do not see each other's numbers; the lead sees them from the freeze on. */
  sealed: z.boolean(),
};

const textShape = z.strictObject(purchaseText);
export const PlanField = textShape.keyof();
export type PlanField = z.infer<typeof PlanField>;

/** The lead changed what it wrote, once intents were asked for. */
export const PlanChange = z.strictObject({
  at: Moment,
  /** Null: the secretariat. */
  by: MunicipalityCode.nullable(),
  byName: z.string().nullable(),
  /** Whoever had declared seats by then has to declare them anew. */
  toConfirm: z.boolean(),
  /** What stood there before. What came after stands in the next change of it, or in the purchase. */
  was: textShape.partial(),
});
export type PlanChange = z.infer<typeof PlanChange>;

/** A purchase in a list. */
export const ListedPurchase = z.strictObject({
  purchase: PurchaseId,
  lead: MunicipalityCode,
  leadName: z.string(),
  title: z.string(),
  state: PurchaseState,
  startsOn: Day,
  endsOn: Day,
  /** Whether the municipality that looks has declared seats, or bought them. */
  takesPart: z.boolean(),
  /**
   * What the municipality that looks is asked for now: seats; to declare them anew, on terms that changed; or its
   * agreement to the newest specification.
   */
  awaits: z.enum(['intent', 'confirmation', 'agreement']).nullable(),
});
export type ListedPurchase = z.infer<typeof ListedPurchase>;

/** A member that takes part. */
export const Buyer = z.strictObject({
  municipality: MunicipalityCode,
  municipalityName: z.string(),
  /** The newest version of the specification that it agreed to. */
  agreedVersion: z.int().nullable(),
  /** It declared seats on earlier terms, and has to declare them anew before the freeze. */
  outdated: z.boolean(),
  /** Null: sealed. */
  declared: z.strictObject({ seats: z.int(), standaloneUnitPrice: Yen }).nullable(),
  /** Until the freeze; null where it would tell of numbers that are sealed. */
  offer: Offer.nullable(),
});
export type Buyer = z.infer<typeof Buyer>;

/** A purchase as the caller may see it. */
export const Purchase = z.strictObject({
  ...ListedPurchase.shape,
  ...purchaseText,
  /** In their order, once intents were asked for. */
  changes: z.array(PlanChange),
  /** How often the terms changed: whoever declares seats says it, or freezes. */
  terms: z.int(),
  /** When each state was reached. */
  steps: z.array(z.strictObject({ state: PurchaseState, on: Day, recordedAt: Moment })),
  /** By code. */
  buyers: z.array(Buyer),
  /** The newest version. */
  specification: z.strictObject({ version: z.int(), publishedAt: Moment }).nullable(),
  /** Until the freeze, once somebody has declared seats; null where it would tell of numbers that are sealed. */
  price: LivePrice.nullable(),
  /** What the freeze made of it, for good. */
  frozen: z
    .strictObject({
      on: Day,
      participants: z.int(),
      unitPrice: Yen,
      /** Of all together; null where it would tell of numbers that are sealed. */
      outcome: z
        .strictObject({
          seats: z.int(),
          nextTier: NextTier.nullable(),
          contractNet: Yen,
          /** Against what each would pay alone; rate in percent. */
          saving: z.strictObject({ amount: Yen, rate: z.number() }),
          years: z.array(YearBill),
        })
        .nullable(),
    })
    .nullable(),
  /** Of the freeze: a buyer's own; of all for the lead and the secretariat. */
  invoices: z.array(z.strictObject({ municipality: MunicipalityCode, ...billed })),
  /** 長期継続契約 or 債務負担行為: by what the contract may reach into the next fiscal year; null: by nothing. */
  longTermBasis: z.string().nullable(),
  /** A buyer that was asked to lead from now on and has not answered. */
  leadOffer: z.strictObject({ newLead: MunicipalityCode, newLeadName: z.string(), at: Moment }).nullable(),
  /** For the viewer's municipality. */
  warnings: z.array(PurchaseWarning),
  version: z.int(),
});
export type Purchase = z.infer<typeof Purchase>;

/** How often the terms had changed when the caller was shown them (`terms` of the purchase). */
export const ShownTerms = z.int().min(0).default(0);

/** What is bought, clause by clause. */
export const SpecificationText = Markdown(10_000);
