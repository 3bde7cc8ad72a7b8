import type { ApiClient } from '#api-client';
import type { PurchaseId } from '#contracts';
import {
  agreeSpecification,
  declareIntent,
  freezePurchase,
  movePurchase,
  planPurchase,
  publishSpecification,
} from '#contracts/procurement';
import { day } from './office.js';

/** The fiscal year that today is in. */
export const thisYear = Number(day(-90).slice(0, 4));

/** A purchase of this fiscal year, led by a member that has declared so many seats and agrees to the specification. */
export async function surveyedPurchase(office: ApiClient, key: string, seats: number): Promise<PurchaseId> {
  const { purchase } = await office.call(planPurchase, {
    key,
    on: day(-30),
    title: 'eラーニングの共同調達',
    contractForm: 'lead-contracts',
    startsOn: `${thisYear}-04-01`,
    endsOn: `${thisYear + 1}-03-31`,
    tiers: [{ from: 1, unitPrice: 20_000 }],
    fixedFee: 0,
    taxRate: 10,
    invited: null,
    sealed: false,
  });
  await office.call(movePurchase, { purchase, state: 'surveying', on: day(-20) });
  await office.call(publishSpecification, { purchase, specification: 1, text: '一式' });
  await office.call(declareIntent, { purchase, seats, standaloneUnitPrice: 25_000 });
  await office.call(agreeSpecification, { purchase, specification: 1 });
  return purchase;
}

/** So many seats, which are there. */
export async function boughtSeats(office: ApiClient, key: string, seats: number): Promise<PurchaseId> {
  const purchase = await surveyedPurchase(office, key, seats);
  await office.call(freezePurchase, { purchase, seats, on: day(-10) });
  for (const state of ['tendering', 'awarded', 'contracted', 'allocated'] as const)
    await office.call(movePurchase, { purchase, state, on: day(-5) });
  return purchase;
}
