import { t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#contracts';
import type { listSeatUses as Uses, Purchase, SeatLoan, SeatUseState } from '#contracts/procurement';
import { getSeatBalances, listSeatAdditions, listSeatLoans, listSeatUses } from '#operations/procurement';
import { readAgain } from '../api/queries.js';
import { isOverYears } from '../procurement/purchases.js';
import { today } from '../texts/dates.js';
import type { Named } from '../texts/network.js';

export type Use = OutputOf<typeof Uses>['items'][number];

export const useStates = (): readonly Named<SeatUseState>[] => [
  { value: 'assigned', label: t`使っている` },
  { value: 'reserved', label: t`これから使う` },
  { value: 'released', label: t`返した` },
  { value: 'expired', label: t`期間が終わった` },
];
export const loanStates = (): readonly Named<SeatLoan['state']>[] => [
  { value: 'offered', label: t`返事を待っている` },
  { value: 'standing', label: t`貸し借りしている` },
  { value: 'declined', label: t`断った・取り下げた` },
];

/** Today, or the nearest day on which the purchase has seats. */
export function nearestDay({ startsOn, endsOn }: Pick<Purchase, 'startsOn' | 'endsOn'>): string {
  const now = today();
  return now < startsOn ? startsOn : now > endsOn ? endsOn : now;
}

/** Of what the months that are left are counted, by which added seats are paid. */
export const leftLabel = (purchase: Purchase): string => (isOverYears(purchase) ? t`期間の残り` : t`年度の残り`);

export const buyerName = ({ buyers }: Pick<Purchase, 'buyers'>, municipality: string): string =>
  buyers.find((one) => one.municipality === municipality)?.municipalityName ?? municipality;

/** What was done last, and how to say that something was: then everything about seats is read again. */
export function useDone() {
  const client = useQueryClient();
  const [done, setDone] = useState({ number: 0, words: '' });
  const say = async (words: string) => {
    await readAgain(client, getSeatBalances, listSeatUses, listSeatLoans, listSeatAdditions);
    setDone(({ number }) => ({ number: number + 1, words }));
  };
  return { done, say };
}
export type Say = ReturnType<typeof useDone>['say'];
