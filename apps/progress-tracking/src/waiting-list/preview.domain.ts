import type { SeatBalance } from '#contracts/procurement';

/**
 * How many of a programme's learners would have a seat: who has one by another programme keeps it; the others take from
 * the programme's pool where it has one, else from the seats that are set aside for nobody.
 */
export function previewed(
  programme: string,
  { learners, seated }: { readonly learners: number; readonly seated: number },
  { free, pools }: Pick<SeatBalance, 'free' | 'pools'>,
): { learners: number; seated: number; waiting: number } {
  const pool = pools?.find((one) => one.programme === programme);
  const loose = (pools ?? []).reduce((sum, one) => sum - one.free, free);
  const more = Math.min(learners - seated, Math.max(pool?.free ?? loose, 0));
  return { learners, seated: seated + more, waiting: learners - seated - more };
}
