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

/** Joint purchases whose seats the learners of a programme may use: the municipality's own are there, and not over but for the one that is chosen. */
export const purchasesToChoose = (municipality: string | null | undefined, chosen: string | null = null) =>
  queryOptions({
    queryKey: [listPurchases.name, 'to-choose', municipality, chosen],
    queryFn: async (): Promise<PurchaseToChoose[]> => {
      const found = await everyItem(listPurchases, {});
      const there = found.filter(
        ({ purchase, state, endsOn }) =>
          purchaseStates.indexOf(state) >= allocated && (endsOn >= today() || purchase === chosen),
      );
      const asked = there.map(async ({ purchase, title, startsOn }) => {
        const on = startsOn > today() ? startsOn : today();
        const { balances } = await call(getSeatBalances, { purchase, on });
        const own = balances.find((balance) => balance.municipality === municipality);
        return own ? [{ purchase, title, free: own.free }] : [];
      });
      return (await Promise.all(asked)).flat();
    },
  });
