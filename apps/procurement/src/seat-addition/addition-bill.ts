import { DomainError } from '#contracts';
import { additionOf } from '../price.domain.js';
import { checkPeriod, isBuyer, type PurchaseDocument } from '../purchase/index.js';

/**
 * What so many more seats cost a buyer from that day on.
 * @throws DomainError `not-frozen`, `not-a-buyer`, `outside-purchase-days`.
 */
export function additionBill(purchase: PurchaseDocument, member: string, wanted: { seats: number; on: string }) {
  const { frozen, taxRate } = purchase;
  if (!frozen) throw new DomainError('not-frozen');
  if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
  checkPeriod(purchase, wanted.on);
  return additionOf(frozen.unitPrice, taxRate, wanted);
}
