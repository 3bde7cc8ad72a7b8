import type { OutputOf } from '#contracts';
import type { getBilling } from '#contracts/procurement';
import type { PurchaseDocument } from '../purchase/index.js';

export function billingView({
  contractForm,
  billing,
}: Pick<PurchaseDocument, 'contractForm' | 'billing'>): OutputOf<typeof getBilling> {
  const billedBy = contractForm === 'separate-contracts' ? 'vendor' : 'lead';
  if (!billing) return { billedBy, terms: null, fixed: false };
  const { fixed, ...terms } = billing;
  return { billedBy, terms, fixed };
}
