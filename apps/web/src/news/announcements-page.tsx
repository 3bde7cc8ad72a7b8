import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { ListedAnnouncement, Theme } from '#contracts/exchange';
import { listAnnouncements } from '#operations/exchange';
import { listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { FilterLinks } from '../components/filter-links.js';
import { Tag } from '../components/tag.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Listed } from '../shell/listed.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { announcementAddress, themesName, writesNews } from './news.js';
import { chosenIn, themes } from '../texts/network.js';

/** Announcements for whoever reads, the newest first. */
export function AnnouncementsPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const theme = chosenIn(themes(), search.get('theme'))?.value;
  return (
    <Page
      title={t`ネットワークのお知らせ`}
      lead={t`事務局からのお知らせを読めます。`}
      demo={isDemo(desk?.municipality)}
    >
      <ButtonRow>
        {writesNews(desk) && (
          <>
            <ButtonLink kind="main" to="/announcements/new">{t`お知らせを書く`}</ButtonLink>
            <ButtonLink to="/newsletters/new">{t`会報を送る`}</ButtonLink>
            <ButtonLink to="/mailings">{t`メールの発送の記録`}</ButtonLink>
          </>
        )}
        {desk?.work === 'office' && <ButtonLink to="/news-choice">{t`メールの受け取り`}</ButtonLink>}
      </ButtonRow>
      <FilterLinks
        label={t`テーマ`}
        name="theme"
        current={theme ?? ''}
        options={[{ value: '', label: t`すべてのテーマ` }, ...themes()]}
      />
      <Announcements theme={theme} />
    </Page>
  );
}

function Announcements({ theme }: { theme: Theme | undefined }) {
  const query = useInfiniteQuery(listQuery(listAnnouncements, theme ? { theme } : {}));
  return (
    <section className="section" aria-labelledby="announcements">
      <h2 id="announcements">{t`新しい順`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`お知らせは、まだありません。`}>
            <p>{t`事務局がお知らせを公開すると、ここに並びます。`}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <DataTable
            labelledBy="announcements"
            rows={items}
            keyOf={({ announcement }) => announcement}
            columns={[
              { head: t`お知らせ`, cell: (one) => <Title announcement={one} /> },
              { head: t`テーマ`, cell: (one) => themesName(one.themes) },
              {
                head: t`公開した日`,
                cell: ({ publishedAt }) =>
                  publishedAt === null ? t`まだ公開していません` : dayLabel(dayOf(publishedAt)),
              },
            ]}
          />
        )}
      </Listed>
    </section>
  );
}

function Title({ announcement: one }: { announcement: ListedAnnouncement }) {
  const { announcement, title, edition, isWritten, withdrawn } = one;
  const to = announcementAddress(announcement);
  return (
    <>
      {withdrawn ? title : <Link to={edition > 0 ? to : `${to}/draft`}>{title}</Link>}
      <span className="row-note">
        {withdrawn && <Withdrawn withdrawn={withdrawn} />}
        {isWritten && <Tag>{t`書きかけ`}</Tag>}
        {edition > 1 && <Tag kind="info">{t`訂正あり`}</Tag>}
      </span>
    </>
  );
}

function Withdrawn({ withdrawn: { at, reason } }: { withdrawn: NonNullable<ListedAnnouncement['withdrawn']> }) {
  const day = dayLabel(dayOf(at));
  return <span>{t`${day}に取り下げました。理由：${reason}`}</span>;
}
