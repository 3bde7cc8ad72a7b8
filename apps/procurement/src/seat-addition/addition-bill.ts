import { DomainError } from '#contracts';
import { additionOf, splitByYear } from '../price.domain.js';
import { checkPeriod, isBuyer, type PurchaseDocument } from '../purchase/index.js';

/**
 * What so many more seats cost a buyer from that day on.
 * @throws DomainError `not-frozen`, `not-a-buyer`, `outside-purchase-days`.
 */
export function additionBill(purchase: PurchaseDocument, member: string, wanted: { seats: number; on: string }) {
  const { frozen, taxRate, startsOn, endsOn } = purchase;
  if (!frozen) throw new DomainError('not-frozen');
  if (!isBuyer(purchase, member)) throw new DomainError('not-a-buyer');
  checkPeriod(purchase, wanted.on);
  return additionOf({ unitPrice: frozen.unitPrice, taxRate, startsOn, endsOn }, wanted);
}

/** What falls to each fiscal year of what was added on a day. */
export const additionYears = (
  net: number,
  on: string,
  { taxRate, endsOn }: Pick<PurchaseDocument, 'taxRate' | 'endsOn'>,
) => splitByYear(net, taxRate, { startsOn: on, endsOn });
