import { plural, t } from '@lingui/core/macro';
import type { PurchaseId } from '#contracts';
import type { ContractForm, PurchaseCaseState, PurchaseState } from '#contracts/procurement';
import type { z } from 'zod';
import type { Params } from 'react-router';
import type { Named } from '../texts/network.js';
import { masked } from '../texts/figures.js';

/** The purchase that an address names. */
export const purchaseOf = ({ purchase }: Params): PurchaseId => purchase as PurchaseId;
export const caseAddress = (purchase: PurchaseId): string => `/purchases/cases/${purchase}`;

const whole = new Intl.NumberFormat('ja-JP');
/** What is not told stands as the sign for it. */
export const yen = (amount: number | null): string => {
  if (amount === null) return masked;
  const shown = whole.format(amount);
  return t`${shown}円`;
};
export const seats = (count: number | null): string => (count === null ? masked : plural(count, { other: '#席' }));
export const persons = (count: number | null): string => (count === null ? masked : plural(count, { other: '#人' }));
export const cases = (count: number | null): string => (count === null ? masked : plural(count, { other: '#件' }));

export const contractForms = (): readonly Named<z.infer<typeof ContractForm>>[] => [
  { value: 'council-contracts', label: t`協議会が契約する` },
  { value: 'lead-contracts', label: t`代表団体がまとめて契約する` },
  { value: 'separate-contracts', label: t`自治体ごとに契約する` },
];
export const purchaseStates = (): readonly Named<PurchaseState>[] => [
  { value: 'planned', label: t`企画` },
  { value: 'surveying', label: t`意向調査` },
  { value: 'specified', label: t`仕様の合意` },
  { value: 'frozen', label: t`参加の確定` },
  { value: 'tendering', label: t`調達と見積り` },
  { value: 'awarded', label: t`事業者の決定` },
  { value: 'contracted', label: t`契約` },
  { value: 'allocated', label: t`席の配賦` },
  { value: 'accepted', label: t`検収` },
  { value: 'invoiced', label: t`請求` },
  { value: 'settled', label: t`精算` },
];
export const caseStates = (): readonly Named<PurchaseCaseState>[] => [
  { value: 'draft', label: t`下書き` },
  { value: 'shown', label: t`参加自治体に公開中` },
  { value: 'withdrawn', label: t`公開をやめた` },
];
