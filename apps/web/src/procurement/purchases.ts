import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { PurchaseId } from '#contracts';
import type { ContractForm, ListedPurchase, Purchase, PurchaseState } from '#contracts/procurement';
import type { z } from 'zod';
import type { Crumb } from '../components/breadcrumbs.js';
import type { Desk } from '../session/desks.js';
import { fiscalYearOf } from '../texts/dates.js';
import type { Named } from '../texts/network.js';

/** Members declare at the same time: the price follows them. */
export const ASK_AGAIN_MS = 5000;

/** The purchase that an address names. */
export const purchaseOf = ({ purchase }: Params): PurchaseId => purchase as PurchaseId;
export const purchaseAddress = (purchase: string): string => `/purchases/${purchase}`;
export const specificationAddress = (purchase: string): string => `${purchaseAddress(purchase)}/specification`;
/** The way to a page about purchases, or about one of them. */
export const trailOf = (purchase?: string, title?: string): Crumb[] => [
  { to: '/purchases', label: t`共同調達` },
  ...(purchase === undefined ? [] : [{ to: purchaseAddress(purchase), label: title ?? t`共同調達の内容` }]),
];

/** In the order in which they are reached. */
export const states = (): readonly Named<PurchaseState>[] => [
  { value: 'planned', label: t`企画` },
  { value: 'surveying', label: t`意向調査` },
  { value: 'specified', label: t`仕様合意` },
  { value: 'frozen', label: t`参加確定` },
  { value: 'tendering', label: t`調達・見積` },
  { value: 'awarded', label: t`事業者決定` },
  { value: 'contracted', label: t`契約` },
  { value: 'allocated', label: t`席配賦` },
  { value: 'accepted', label: t`検収` },
  { value: 'invoiced', label: t`請求` },
  { value: 'settled', label: t`精算` },
];
/** Whether a purchase has come as far as this state, or further. */
export function hasReached({ state }: Pick<ListedPurchase, 'state'>, other: PurchaseState): boolean {
  const order = states().map(({ value }) => value);
  return order.indexOf(state) >= order.indexOf(other);
}

export const contractForms = (): readonly (Named<z.infer<typeof ContractForm>> & { readonly hint: string })[] => [
  {
    value: 'lead-contracts',
    label: t`代表一括`,
    hint: t`代表団体がまとめて契約し、参加自治体は負担金を払います。`,
  },
  { value: 'council-contracts', label: t`協議会`, hint: t`協議会が契約し、参加自治体は負担金を払います。` },
  { value: 'separate-contracts', label: t`個別契約`, hint: t`価格を一つに決め、それぞれの自治体が契約します。` },
];

export function contractFormPhrase(form: z.infer<typeof ContractForm>): string {
  const { label = '', hint = '' } = contractForms().find(({ value }) => value === form) ?? {};
  return t`${label}：${hint}`;
}

/** Whether it lies in several fiscal years, of which each has its own invoice. */
export const isOverYears = (purchase: Pick<ListedPurchase, 'startsOn' | 'endsOn'>): boolean =>
  yearsOf(purchase).length > 1;
/** The fiscal years in which it lies. */
export function yearsOf({ startsOn, endsOn }: Pick<ListedPurchase, 'startsOn' | 'endsOn'>): number[] {
  const [first, last] = [fiscalYearOf(new Date(startsOn)), fiscalYearOf(new Date(endsOn))];
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
}
/** Its calendar months: a started one counts. */
export const monthsOf = ({ startsOn, endsOn }: Pick<ListedPurchase, 'startsOn' | 'endsOn'>): number =>
  monthOf(endsOn) - monthOf(startsOn) + 1;
const monthOf = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));

/** Whether intents are declared: the price follows them until the freeze. */
export const isSurveyed = ({ state }: Pick<ListedPurchase, 'state'>): boolean =>
  state === 'surveying' || state === 'specified';

/** Whether somebody at this desk acts in the name of a municipality. */
export const actsForBuyer = (desk: Desk | null): boolean => desk?.work === 'office';
/** Whether somebody at this desk moves a purchase: in the name of its lead, or as the secretariat. */
export const leads = ({ lead }: Pick<ListedPurchase, 'lead'>, desk: Desk | null): boolean =>
  desk?.work === 'network' || isLead({ lead }, desk);
/** Whether somebody at this desk acts in the name of the lead. */
export const isLead = ({ lead }: Pick<ListedPurchase, 'lead'>, desk: Desk | null): boolean =>
  desk?.work === 'office' && desk.member && desk.municipality === lead;

/** What the municipality declared or bought; undefined where it takes no part. */
export const ownOf = ({ buyers }: Pick<Purchase, 'buyers'>, desk: Desk | null) =>
  buyers.find(({ municipality }) => municipality === desk?.municipality);

/** As what a municipality looks at a purchase. */
export function roleName({ lead, takesPart }: ListedPurchase, desk: Desk | null): string {
  if (!desk?.municipality) return t`事務局`;
  if (desk.municipality === lead) return takesPart ? t`代表団体・参加` : t`代表団体`;
  return takesPart ? t`参加団体` : t`招かれた団体`;
}

/** What the municipality is asked for; null: nothing. */
export function awaitedName({ awaits }: Pick<ListedPurchase, 'awaits'>): string | null {
  if (awaits === null) return null;
  return { intent: t`席数を示す`, confirmation: t`新しい条件で席数を示し直す`, agreement: t`仕様書に合意する` }[awaits];
}
