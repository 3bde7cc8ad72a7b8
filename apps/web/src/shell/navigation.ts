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
  const today = { to: '/today', label: t`今日` };
  const programmes = { to: '/programmes', label: t`事業` };
  const people = { to: '/people', label: t`人を探す` };
  const imports = { to: '/imports', label: t`取り込み` };
  const all: Record<Work, Destination[]> = {
    office: [today, programmes, people, imports, own, network],
    network: [network],
    department: [programmes, people],
    company: [programmes, people],
    teaching: [],
    audit: [own, network],
    learning: [],
  };
  return all[work];
}
