import { MunicipalityCode } from '#contracts';
import type { SeatAddition } from '#contracts/procurement';
import type { PurchaseDocument } from '../purchase/index.js';
import type { Addition } from '../seat-ledger/index.js';
import { additionYears } from './addition-bill.js';

export const additionView = (
  { member, key, seats, on, bill, recordedAt }: Addition,
  purchase: PurchaseDocument,
): SeatAddition => ({
  municipality: MunicipalityCode.parse(member),
  key,
  seats,
  on,
  months: bill.months,
  net: bill.net,
  tax: bill.tax,
  total: bill.total,
  years: additionYears(bill.net, on, purchase),
  recordedAt: recordedAt.toISOString(),
});
