import { plural, t } from '@lingui/core/macro';
import type { ListedPurchase, LivePrice } from '#contracts/procurement';
import { seatsLabel, yen } from '../texts/figures.js';
import { monthsOf } from './purchases.js';

/** What the seats of all make of the price. */
export function pricePhrase({ seats, unitPrice }: Pick<LivePrice, 'seats' | 'unitPrice'>): string {
  const [all, each] = [seatsLabel(seats), yen(unitPrice)];
  return t`合計${all} → 1席 ${each}（税抜）`;
}

/** What more seats would make of it; on the last tier: nothing more. */
export function nextPhrase({ next }: Pick<LivePrice, 'next'>): string {
  if (!next) return t`いちばん安い価格帯です。`;
  const [missing, each] = [seatsLabel(next.seatsMissing), yen(next.unitPrice)];
  return t`あと${missing}で、全員が1席 ${each}になります。`;
}

export const monthsLabel = (months: number): string => plural(months, { other: '#か月' });

/** That a price is for all days on which there are seats; left out: they are not known yet. */
export function wholeTermPhrase(days?: Pick<ListedPurchase, 'startsOn' | 'endsOn'>): string {
  if (!days) return t`席を使える期間の全体の額です。`;
  const term = monthsLabel(monthsOf(days));
  return t`席を使える期間（${term}）の全体の額です。`;
}

/** What a seat costs for a year, where its price is of another term. */
export function yearlyPhrase({ months, yearlyUnitPrice }: YearlyPrice): string | null {
  if (months === null || yearlyUnitPrice === null || months === 12) return null;
  const [term, price] = [monthsLabel(months), yen(yearlyUnitPrice)];
  return t`${term}の額（12か月あたり${price}）`;
}
interface YearlyPrice {
  readonly months: number | null;
  readonly yearlyUnitPrice: number | null;
}

/** Against buying alone. */
export function savingPhrase(saving: number): string {
  const amount = yen(Math.abs(saving));
  return saving < 0 ? t`${amount} 高い` : t`${amount} 安い`;
}
