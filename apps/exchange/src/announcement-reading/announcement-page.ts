import type { Announcement, ListedAnnouncement, Theme } from '#contracts/exchange';
import { dayOfMoment, openPage, prose, safe, themeLinks, themeWords } from '../open-page/index.js';

const slogan = '<p class="headline">ひとの学びで、地域は進む</p>';
const links =
  '<p><a href="/news">お知らせの一覧</a>　<a href="/practices">公開されている事例</a>　<a href="/members">ネットワークと参加自治体</a></p>';

const themesOf = (themes: readonly Theme[]): string =>
  themes.length === 0 ? 'ネットワーク全体' : themes.map((theme) => themeWords[theme]).join('、');

/** An announcement as a page: no script, nothing from elsewhere, for the screen and for A4. */
export function announcementPage(announcement: Announcement, demo: boolean): string {
  const { title, text, themes, edition, publishedAt, correction, editions } = announcement;
  const address = `/news/${announcement.announcement}`;
  const newest = editions[0]?.edition;
  const isOld = newest !== undefined && newest !== edition;
  const versions = editions.map(
    (one) =>
      `<li><a href="${address}?edition=${one.edition}">第${one.edition}版</a>（${safe(dayOfMoment(one.publishedAt))}）${one.correction === null ? '' : `訂正：${safe(one.correction)}`}</li>`,
  );
  return openPage(
    title,
    demo,
    `${slogan}${isOld ? `<p class="notice">これは訂正する前の版です。<a href="${address}">新しい版（第${newest}版）を読む</a></p>` : ''}
<h1>${safe(title)}</h1>
<p>${safe(dayOfMoment(publishedAt))}（${themesOf(themes)}）</p>
${correction === null ? '' : `<p class="notice">訂正しました：${safe(correction)}</p>`}
${prose(text)}
${versions.length > 1 ? `<section><h2>公開した版</h2><ul>${versions.join('')}</ul></section>` : ''}
${links}`,
  );
}

/** At the address of an announcement that was withdrawn. */
export const withdrawnPage = ({ title, withdrawn }: ListedAnnouncement, demo: boolean): string =>
  openPage(
    title,
    demo,
    `${slogan}<h1>${safe(title)}</h1><p class="notice">${safe(dayOfMoment(withdrawn?.at ?? ''))}に取り下げました。理由：${safe(withdrawn?.reason ?? '')}</p>${links}`,
  );

/** What everybody may read of announcements. */
export function announcementListPage({
  items,
  nextCursor,
  theme,
  demo,
}: {
  readonly items: readonly ListedAnnouncement[];
  readonly nextCursor: string | null;
  readonly theme: Theme | undefined;
  readonly demo: boolean;
}): string {
  const rows = items.map(
    ({ announcement, title, themes, publishedAt, edition, withdrawn }) =>
      `<li>${safe(dayOfMoment(publishedAt ?? ''))}　<a href="/news/${announcement}">${safe(title)}</a>（${themesOf(themes)}${edition > 1 ? '、訂正あり' : ''}）${withdrawn ? `<br>${safe(dayOfMoment(withdrawn.at))}に取り下げ：${safe(withdrawn.reason)}` : ''}</li>`,
  );
  const more = `/news?${theme ? `theme=${theme}&amp;` : ''}cursor=${encodeURIComponent(nextCursor ?? '')}`;
  return openPage(
    'ネットワークからのお知らせ',
    demo,
    `${slogan}<h1>全国自治体リスキリングネットワークからのお知らせ</h1>
${themeLinks('/news', theme)}
${rows.length > 0 ? `<ul>${rows.join('')}</ul>` : '<p>お知らせは、まだありません。</p>'}
${nextCursor === null ? '' : `<p><a href="${more}">続きを見る</a></p>`}
${links}`,
  );
}
