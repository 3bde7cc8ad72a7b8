import type { InputOf, MunicipalityCode } from '#contracts';
import type { PurchaseCaseState, PurchaseState, savePurchaseCase } from '#contracts/procurement';

/** What the lead writes. */
export type CaseText = Omit<InputOf<typeof savePurchaseCase>, 'purchase' | 'version'>;
/** What the purchase was, as it stood when the case was written last. */
export interface CaseFigures {
  readonly title: string;
  readonly lead: MunicipalityCode;
  readonly leadName: string;
  readonly fiscalYear: number;
  readonly contractForm: 'council-contracts' | 'lead-contracts' | 'separate-contracts';
  readonly members: number;
  readonly seats: number | null;
  readonly unitPrice: number;
  readonly months: number | null;
  readonly initialCost: number;
  readonly yearlyCost: number | null;
  readonly savingRate: number | null;
  readonly steps: readonly { readonly state: PurchaseState; readonly on: string }[];
}
export interface CaseParts extends Omit<CaseText, 'stepDocuments'>, CaseFigures {
  readonly state: PurchaseCaseState;
  /** Marks of those that were ticked. Absent where the case was written before purchases had documents. */
  readonly stepDocuments?: readonly string[];
}

/** As whom somebody looks; null: the secretariat. */
type Viewer = { readonly municipality: string; readonly isMember: boolean } | null;

/** What is shown, all members and the secretariat see; everything else its lead alone. */
export const isVisibleTo = ({ state, lead }: Pick<CaseParts, 'state' | 'lead'>, viewer: Viewer): boolean =>
  viewer?.municipality === lead || (state === 'shown' && (viewer === null || viewer.isMember));

/** Before a word of it is written. */
export const unwritten: CaseText = {
  population: null,
  staff: null,
  background: '',
  wentWell: '',
  nextTime: '',
  givesSpecification: false,
  contact: '',
  documents: [],
  stepDocuments: [],
};

/** Null where it says so already, also where there was nothing to take back. */
export const decideState = (
  stored: Pick<CaseParts, 'state'>,
  state: 'shown' | 'withdrawn',
): Pick<CaseParts, 'state'> | null =>
  stored.state === state || (state === 'withdrawn' && stored.state === 'draft') ? null : { state };

/** Whether a case says this already. */
export const isSame = (stored: CaseParts, written: Omit<CaseParts, 'state'>): boolean =>
  (Object.keys(written) as (keyof Omit<CaseParts, 'state'>)[]).every(
    (field) => JSON.stringify(stored[field]) === JSON.stringify(written[field]),
  );
