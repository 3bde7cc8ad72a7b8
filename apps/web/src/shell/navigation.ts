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
export function navigationOf({ work, municipality, member, roles, supportUntil }: Desk): Destination[] {
  const own = { to: `/municipalities/${municipality}`, label: t`自治体の成果` };
  const network = { to: '/network', label: t`ネットワーク全体` };
  const networkToday = { to: '/network-today', label: t`ネットワークのいま` };
  const memberships = { to: '/memberships', label: t`参加自治体と申請` };
  const membership = { to: `/memberships/${municipality}`, label: t`ネットワークへの参加` };
  const directory = { to: '/directory', label: t`参加自治体の名鑑` };
  const deadLetters = { to: '/dead-letters', label: t`処理できなかったもの` };
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
  const meetings = { to: '/meetings', label: t`会議` };
  const news = { to: '/announcements', label: t`お知らせと会報` };
  const exchange = { to: '/exchange', label: t`自治体どうしの交流` };
  const purchases = { to: '/purchases', label: t`共同調達` };
  const shared = member ? [exchange, meetings, purchases] : [];
  const all: Record<Work, Destination[]> = {
    office: [
      today,
      programmes,
      people,
      imports,
      courses,
      own,
      network,
      ...shared,
      ...(roles.includes('municipality-admin') ? [accounts, audit, support] : [invitations]),
      privacy,
      membership,
    ],
    network: [
      networkToday,
      memberships,
      directory,
      network,
      exchange,
      meetings,
      purchases,
      news,
      accounts,
      deadLetters,
    ],
    department: [{ to: '/own-people', label: t`部署のいま` }, programmes, people],
    company: [{ to: '/own-people', label: t`自社のいま` }, programmes, people],
    teaching: [courses],
    audit: [own, network, audit, ...shared, ...(supportUntil === null ? [accounts, support, privacy, membership] : [])],
    learning: [
      { to: '/learning', label: t`わたしの学習` },
      { to: '/my-record', label: t`学習の記録` },
    ],
  };
  return all[work];
}
