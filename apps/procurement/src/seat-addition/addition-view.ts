import { MunicipalityCode } from '#contracts';
import type { SeatAddition } from '#contracts/procurement';
import type { Addition } from '../seat-ledger/index.js';

export const additionView = ({ member, key, seats, on, bill, recordedAt }: Addition): SeatAddition => ({
  municipality: MunicipalityCode.parse(member),
  key,
  seats,
  on,
  months: bill.months,
  net: bill.net,
  tax: bill.tax,
  total: bill.total,
  recordedAt: recordedAt.toISOString(),
});
