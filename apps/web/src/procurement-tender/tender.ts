import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { PurchaseId } from '#contracts';
import type { Purchase } from '#contracts/procurement';
import type { Crumb } from '../components/breadcrumbs.js';
import type { Desk } from '../session/desks.js';

/** The purchase that an address names. */
export const purchaseOf = ({ purchase }: Params): PurchaseId => purchase as PurchaseId;
const purchaseAddress = (purchase: string): string => `/purchases/${purchase}`;
export const specificationAddress = (purchase: string): string => `/purchases/${purchase}/specification`;

/** The way to a page about a purchase. */
export const trailOf = (purchase: string, title: string | undefined): Crumb[] => [
  { to: '/purchases', label: t`共同調達` },
  { to: purchaseAddress(purchase), label: title ?? t`共同調達の内容` },
];

/** Whether somebody at this desk acts for the lead, or as the secretariat. */
export const leads = ({ lead }: Pick<Purchase, 'lead'>, desk: Desk | null): boolean =>
  desk?.work === 'network' || isLead({ lead }, desk);
export const isLead = ({ lead }: Pick<Purchase, 'lead'>, desk: Desk | null): boolean =>
  desk?.work === 'office' && desk.municipality === lead;

/** What the municipality of this desk declared; undefined where it takes no part. */
export const ownPart = ({ buyers }: Pick<Purchase, 'buyers'>, desk: Desk | null) =>
  buyers.find(({ municipality }) => municipality === desk?.municipality);

const whole = new Intl.NumberFormat('ja-JP');
export const yen = (value: number): string => {
  const amount = whole.format(value);
  return t`${amount}円`;
};
export const points = (score: number, fullScore: number): string => {
  const [reached, full] = [whole.format(score), whole.format(fullScore)];
  return t`${reached}／${full}点`;
};
