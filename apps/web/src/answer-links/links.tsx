import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Notice } from '../components/notice.js';

/** What is behind a link is asked for once: each time a wrong one is tried counts. */
export const askedOnce = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;

/** The page was opened without a link. */
export const NoLink = () => (
  <Notice title={t`メールのリンクから開いてください`}>
    <p>{t`このページは、届いたメールのリンクを押すと開きます。`}</p>
    <p>{t`リンクを押してもこの表示になるときは、リンクの全体をコピーして、ブラウザーのアドレス欄に貼り付けてください。`}</p>
  </Notice>
);

/** In place of what a link led to: it ended, was replaced or never was; and what to do next. */
export const deadLinks = (next: string): Readonly<Record<string, ReactNode>> => ({
  'wrong-link': (
    <Notice title={t`このリンクは使えません`} role="alert">
      <p>{t`期限が過ぎたか、新しいリンクが送られています。リンクが途中で切れていることもあります。`}</p>
      <ul className="list">
        <li>{t`同じ件名の新しいメールがあれば、そのリンクを開いてください。`}</li>
        <li>{next}</li>
      </ul>
    </Notice>
  ),
});
