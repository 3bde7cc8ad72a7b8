import { queryOptions } from '@tanstack/react-query';
import type { PurchaseId } from '#contracts';
import { purchaseStates } from '#contracts/procurement';
import { getSeatBalances, listPurchases } from '#operations/procurement';
import { call } from '../api/call.js';
import { everyItem } from '../api/every-item.js';
import { today } from '../texts/dates.js';

/** A joint purchase of which the municipality has seats. */
export interface PurchaseToChoose {
  readonly purchase: PurchaseId;
  readonly title: string;
  /** Seats that nobody has, today or on the first day. */
  readonly free: number;
}

const allocated = purchaseStates.indexOf('allocated');

/** Joint purchases whose seats the learners of a programme may use: the municipality's own are there, and not over. */
export const purchasesToChoose = (municipality: string | null | undefined) =>
  queryOptions({
    queryKey: [listPurchases.name, 'to-choose', municipality],
    queryFn: async (): Promise<PurchaseToChoose[]> => {
      const found = await everyItem(listPurchases, {});
      const there = found.filter(
        ({ state, endsOn }) => purchaseStates.indexOf(state) >= allocated && endsOn >= today(),
      );
      const chosen = there.map(async ({ purchase, title, startsOn }) => {
        const on = startsOn > today() ? startsOn : today();
        const { balances } = await call(getSeatBalances, { purchase, on });
        const own = balances.find((balance) => balance.municipality === municipality);
        return own ? [{ purchase, title, free: own.free }] : [];
      });
      return (await Promise.all(chosen)).flat();
    },
  });
