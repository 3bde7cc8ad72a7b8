import { PurchaseId } from '#contracts';
import type { Clause, SharedSpecification, SpecificationSource } from '#contracts/procurement';
import { clausesOf } from '../clauses.domain.js';
import type { Specification } from './purchase-parts.domain.js';
import type { PurchaseDocument } from './purchase.schema.js';

interface Published {
  version: number;
  text: string;
  clauses: Clause[];
  publishedAt: string;
  source: SpecificationSource | null;
}

/** A version as it was published, clause by clause. */
export const publishedSpecification = ({ version, text, publishedAt, source }: Specification): Published => ({
  version,
  text,
  clauses: clausesOf(text),
  publishedAt: publishedAt.toISOString(),
  source: source
    ? { purchase: source.purchase, version: source.version, title: source.title, leadName: source.leadName }
    : null,
});

/** A version that members may reuse. */
export const sharedSpecification = (
  { _id, title, lead, leadName }: PurchaseDocument,
  { version, publishedAt }: Specification,
): SharedSpecification => ({
  purchase: PurchaseId.parse(_id),
  title,
  lead,
  leadName,
  version,
  publishedAt: publishedAt.toISOString(),
});
