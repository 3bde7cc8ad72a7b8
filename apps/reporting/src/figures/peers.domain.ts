import { kindOf, regionOf } from '#contracts';
import type { PeerGroup } from '#contracts/reporting';

/** Whether another municipality is in one's group. */
export const isPeer: Readonly<Record<PeerGroup, (own: string, other: string) => boolean>> = {
  all: () => true,
  kind: (own, other) => kindOf(own) === kindOf(other),
  region: (own, other) => regionOf(own) === regionOf(other),
};
