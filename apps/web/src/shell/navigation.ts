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
export function navigationOf({ work, municipality, roles, supportUntil }: Desk): Destination[] {
  const own = { to: `/municipalities/${municipality}`, label: t`自治体の成果` };
  const network = { to: '/network', label: t`ネットワーク全体` };
  const today = { to: '/today', label: t`今日` };
  const programmes = { to: '/programmes', label: t`事業一覧` };
  const people = { to: '/people', label: t`人を探す` };
  const courses = { to: '/courses', label: t`講座一覧` };
  const imports = { to: '/imports', label: t`取り込み` };
  const accounts = { to: '/accounts', label: t`人と役割` };
  const invitations = { to: '/invitations', label: t`受講者の招待` };
  const support = { to: '/support-access', label: t`サポート閲覧` };
  const audit = { to: '/audit', label: t`監査記録` };
  const privacy = { to: '/privacy', label: t`個人情報` };
  const all: Record<Work, Destination[]> = {
    office: [
      today,
      programmes,
      people,
      imports,
      courses,
      own,
      network,
      ...(roles.includes('municipality-admin') ? [accounts, audit, support] : [invitations]),
      privacy,
    ],
    network: [network, accounts],
    department: [programmes, people],
    company: [programmes, people],
    teaching: [courses],
    audit: [own, network, audit, ...(supportUntil === null ? [accounts, support, privacy] : [])],
    learning: [
      { to: '/learning', label: t`わたしの学習` },
      { to: '/my-record', label: t`学習の記録` },
    ],
  };
  return all[work];
}
