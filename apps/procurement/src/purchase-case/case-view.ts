import { PurchaseId } from '#contracts';
import type { ListedPurchaseCase, PurchaseCase } from '#contracts/procurement';
import { forAYear } from '../price.domain.js';
import type { PurchaseDocument } from '../purchase/index.js';
import { stepDocumentView, type StoredDocument } from '../step-document/index.js';
import type { CaseFigures } from './purchase-case.domain.js';
import { unwritten } from './purchase-case.domain.js';
import type { PurchaseCaseDocument } from './purchase-case.schema.js';

/** Absent in what was written before it was told. */
function priceOfAYear({
  unitPrice,
  months = null,
}: Pick<CaseFigures, 'unitPrice'> & Partial<Pick<CaseFigures, 'months'>>) {
  return { months, yearlyUnitPrice: months === null ? null : forAYear(unitPrice, months) };
}

export const listedCase = (stored: PurchaseCaseDocument): ListedPurchaseCase => ({
  purchase: PurchaseId.parse(stored._id),
  state: stored.state,
  title: stored.title,
  leadName: stored.leadName,
  fiscalYear: stored.fiscalYear,
  members: stored.members,
  seats: stored.seats,
  unitPrice: stored.unitPrice,
  ...priceOfAYear(stored),
  savingRate: stored.savingRate,
  givesSpecification: stored.givesSpecification,
  changedAt: stored.changedAt.toISOString(),
});

/** With who leads now, and so writes it, and what there is to open. */
export const caseView = (
  stored: PurchaseCaseDocument,
  { lead, leadName, specifications }: PurchaseDocument,
  documents: readonly StoredDocument[],
): PurchaseCase => ({
  ...listedCase(stored),
  lead,
  leadName,
  contractForm: stored.contractForm,
  initialCost: stored.initialCost,
  yearlyCost: stored.yearlyCost,
  steps: stored.steps.map(({ state, on }) => ({ state, on })),
  population: stored.population,
  staff: stored.staff,
  background: stored.background,
  wentWell: stored.wentWell,
  nextTime: stored.nextTime,
  contact: stored.contact,
  documents: [...stored.documents],
  stepDocuments: documents.map(caseDocument),
  sharedSpecification: sharedVersionOf(specifications),
  version: stored.version,
});

function caseDocument(stored: StoredDocument): PurchaseCase['stepDocuments'][number] {
  const { audience: _, version: __, ...told } = stepDocumentView(stored);
  return told;
}

/** The newest that every member may read. */
const sharedVersionOf = (specifications: PurchaseDocument['specifications']): number | null =>
  specifications.findLast(({ shared }) => shared)?.version ?? null;

/** Before a word of it is written. */
export const unwrittenCase = ({ _id, specifications }: PurchaseDocument, figures: CaseFigures): PurchaseCase => ({
  purchase: PurchaseId.parse(_id),
  state: 'draft',
  ...figures,
  ...priceOfAYear(figures),
  steps: [...figures.steps],
  ...unwritten,
  documents: [],
  stepDocuments: [],
  sharedSpecification: sharedVersionOf(specifications),
  changedAt: null,
  version: 0,
});
