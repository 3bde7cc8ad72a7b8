import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import type { Announcement } from '#contracts/exchange';
import { getAnnouncement } from '#operations/exchange';
import { readQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DoneNotice } from '../components/done-notice.js';
import { Facts } from '../components/facts.js';
import { MarkdownLater } from '../components/markdown-later.js';
import { Notice } from '../components/notice.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { dayLabel, dayOf } from '../texts/dates.js';
import { announcementAddress, announcementOf, rolesName, themesName, trailOf, writesNews } from './news.js';
import { WithdrawAnnouncement } from './withdraw-announcement.js';

/** A published version of an announcement. */
export function AnnouncementPage() {
  const { desk } = useMe();
  const announcement = announcementOf(useParams());
  const edition = Number(useSearchParams()[0].get('edition')) || undefined;
  const query = useQuery(readQuery(getAnnouncement, { announcement, ...(edition && { edition }) }));
  const published = useLocation().state === 'published';
  return (
    <Page title={query.data?.title ?? t`お知らせ`} trail={trailOf()} demo={isDemo(desk?.municipality)} width="narrow">
      {published && <DoneNotice>{t`公開しました。`}</DoneNotice>}
      <Answer query={query}>{(found) => <Found announcement={found} />}</Answer>
    </Page>
  );
}

function Found({ announcement: found }: { announcement: Announcement }) {
  const { desk } = useMe();
  const { announcement, edition, editions, publishedAt, correction, visibility, roles, lastDay } = found;
  const to = announcementAddress(announcement);
  const newest = editions[0]?.edition ?? edition;
  const readers = visibility === 'public' ? t`だれでも` : rolesName(roles);
  return (
    <>
      {newest !== edition && (
        <Notice title={t`これは訂正する前の版です`}>
          <p>
            <Link to={to}>{t`新しい版（第${newest}版）を読む`}</Link>
          </p>
        </Notice>
      )}
      {correction !== null && (
        <Notice title={t`訂正しました`}>
          <p>{correction}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [t`公開した日`, dayLabel(dayOf(publishedAt))],
          [t`テーマ`, themesName(found.themes)],
          [t`見られる人`, readers],
          ...(lastDay === null ? [] : [[t`掲載の最後の日`, dayLabel(lastDay)] as const]),
        ]}
      />
      {writesNews(desk) && (
        <ButtonRow>
          <ButtonLink to={`${to}/mail`}>{t`メールで送る`}</ButtonLink>
          <ButtonLink to={`${to}/edit`}>{t`訂正を書く`}</ButtonLink>
          <WithdrawAnnouncement announcement={announcement} title={found.title} />
        </ButtonRow>
      )}
      <Suspense>
        <MarkdownLater text={found.text} under={1} />
      </Suspense>
      {visibility === 'public' && (
        <p>
          <a href={`/news/${announcement}`}>{t`だれでも読めるページを開く`}</a>
        </p>
      )}
      {editions.length > 1 && (
        <section className="section" aria-labelledby="editions">
          <h2 id="editions">{t`公開した版`}</h2>
          <ul className="list">
            {editions.map(({ edition: number, publishedAt: at, correction: what }) => {
              const on = dayLabel(dayOf(at));
              return (
                <li key={number}>
                  <Link to={`${to}?edition=${number}`}>{t`第${number}版（${on}に公開）`}</Link>
                  {what !== null && <span className="row-note">{what}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
