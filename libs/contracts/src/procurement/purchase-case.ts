import { z } from 'zod';
import { MunicipalityCode, PurchaseId, StepDocumentId } from '../ids.js';
import { Day, FiscalYear, Line, Markdown, Moment } from '../scalars.js';
import { Yen } from './price.js';
import { ContractForm, PurchaseState } from './purchase.js';
import { StepDocument } from './step-document.js';

/** draft: its lead’s alone; shown: to all members; withdrawn: no more. */
export const PurchaseCaseState = z.enum(['draft', 'shown', 'withdrawn']);
export type PurchaseCaseState = z.infer<typeof PurchaseCaseState>;

/** What the lead writes; figures come from the purchase. */
export const purchaseCaseText = {
  /** Of all buyers together, where it is known: the list of municipalities does not hold it. */
  population: z.int().min(1).max(200_000_000).nullable(),
  staff: z.int().min(1).max(10_000_000).nullable(),
  background: Markdown(2000),
  wentWell: Markdown(2000),
  nextTime: Markdown(2000),
  /** Whether the specification is given to others who ask. */
  givesSpecification: z.boolean(),
  /** Whom others ask: the department that answers. */
  contact: Line(100),
  /** What else is given to who asks: names of papers that are not on the platform. */
  documents: z.array(Line(100)).max(20),
  /** Documents of the purchase that go with the case; left out: none. */
  stepDocuments: z.array(StepDocumentId).max(20).default([]),
};

/** What a purchase was, as it stood when its case was written last. */
export const purchaseCaseFigures = {
  title: z.string(),
  lead: MunicipalityCode,
  leadName: z.string(),
  fiscalYear: FiscalYear,
  contractForm: ContractForm,
  members: z.int(),
  /** Null, like what follows from it: the sum is sealed. */
  seats: z.int().nullable(),
  /** Of a seat for the whole term. */
  unitPrice: Yen,
  /** The term, and the price of a seat for twelve months of it; null where the case was written last before it was told. */
  months: z.int().nullable(),
  yearlyUnitPrice: Yen.nullable(),
  /** 初期費用, which is paid once: the fixed fee. */
  initialCost: Yen,
  /** 年間運用費: all seats at their price, of a term over several fiscal years for twelve months. Both without tax. */
  yearlyCost: Yen.nullable(),
  savingRate: z.number().nullable(),
  steps: z.array(z.strictObject({ state: PurchaseState, on: Day })),
};

export const ListedPurchaseCase = z.strictObject({
  purchase: PurchaseId,
  state: PurchaseCaseState,
  title: z.string(),
  leadName: z.string(),
  fiscalYear: FiscalYear,
  members: z.int(),
  seats: z.int().nullable(),
  unitPrice: Yen,
  months: z.int().nullable(),
  yearlyUnitPrice: Yen.nullable(),
  savingRate: z.number().nullable(),
  givesSpecification: z.boolean(),
  changedAt: Moment,
});
export type ListedPurchaseCase = z.infer<typeof ListedPurchaseCase>;

export const PurchaseCase = z.strictObject({
  purchase: PurchaseId,
  state: PurchaseCaseState,
  ...purchaseCaseFigures,
  ...purchaseCaseText,
  /** Those that are still there and not its lead’s alone: every member opens them while the case is shown. */
  stepDocuments: z.array(StepDocument.omit({ audience: true, version: true })),
  /** The newest version of the specification that its lead shares; null: none. */
  sharedSpecification: z.int().nullable(),
  /** Empty: nothing was written yet. */
  contact: z.string(),
  /** Null likewise. */
  changedAt: Moment.nullable(),
  /** 0 likewise. */
  version: z.int(),
});
export type PurchaseCase = z.infer<typeof PurchaseCase>;
