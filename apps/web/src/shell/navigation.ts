import { t } from '@lingui/core/macro';
import type { Desk, Work } from '../session/desks.js';

export interface Destination {
  readonly to: string;
  readonly label: string;
}

/**
 * Where the pages of each kind of work are, in the order of the menu; the first is the home of that work. On a phone the
 * first four stand at the lower edge.
 */
export function navigationOf({ work, municipality }: Desk): Destination[] {
  const own = { to: `/municipalities/${municipality}`, label: t`自治体の成果` };
  const network = { to: '/network', label: t`ネットワーク全体` };
  const all: Record<Work, Destination[]> = {
    office: [own, network],
    network: [network],
    department: [],
    company: [],
    teaching: [],
    audit: [own, network],
    learning: [
      { to: '/learning', label: t`わたしの学習` },
      { to: '/my-record', label: t`学習の記録` },
    ],
  };
  return all[work];
}
