import { t } from '@lingui/core/macro';
import type { Params } from 'react-router';
import type { AnnouncementId } from '#contracts';
import type { Announcement, Mailing, NewsOutcome } from '#contracts/exchange';
import type { TagKind } from '../components/tag.js';
import type { Desk } from '../session/desks.js';
import { nameIn, themes } from '../texts/network.js';

/** The announcement that an address names. */
export const announcementOf = ({ announcement }: Params): AnnouncementId => announcement as AnnouncementId;
export const announcementAddress = (announcement: string): string => `/announcements/${announcement}`;
export const trailOf = () => [{ to: '/announcements', label: t`ネットワークのお知らせ` }];

/** Whether somebody at this desk writes announcements. */
export const writesNews = (desk: Desk | null): boolean => desk?.work === 'network';

export const officeRoles = () =>
  [
    { value: 'municipality-admin', label: t`自治体の管理者` },
    { value: 'municipality-officer', label: t`自治体の担当者` },
  ] as const;

export const rolesName = (roles: Announcement['roles']): string =>
  officeRoles()
    .filter(({ value }) => roles.includes(value))
    .map(({ label }) => label)
    .join(t`、`);

export const themesName = (chosen: Announcement['themes']): string =>
  chosen.length === 0 ? t`ネットワーク全体` : chosen.map((theme) => nameIn(themes(), theme)).join(t`、`);

export const mailingName = ({ title, issue }: Mailing): string =>
  issue === null ? t`お知らせ「${title}」` : t`会報 第${issue}号`;

/** What became of a mail, or why there was none. */
export function outcomeName(outcome: NewsOutcome): { readonly kind: TagKind; readonly word: string } {
  const words: Readonly<Record<NewsOutcome, readonly [TagKind, string]>> = {
    waiting: ['info', t`送る前`],
    sent: ['done', t`送った`],
    stopped: ['plain', t`本人がメールを止めている`],
    'other-themes': ['plain', t`本人がほかのテーマを選んでいる`],
    'no-address': ['warning', t`アドレスの登録がない`],
    'not-for-role': ['plain', t`対象の役割ではなくなった`],
    'not-a-member': ['plain', t`参加自治体ではなくなった`],
    withdrawn: ['plain', t`お知らせの取り下げか、掲載の終わり`],
    corrected: ['plain', t`新しい版のメールで送る`],
    'no-longer-needed': ['plain', t`必要がなくなった`],
    refused: ['warning', t`相手が断った`],
    'gave-up': ['warning', t`何度も試して送れなかった`],
  };
  const [kind, word] = words[outcome];
  return { kind, word };
}
