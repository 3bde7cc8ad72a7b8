import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import type { RequestOf } from '#contracts';
import type { ListedPractice, listPractices as Listing } from '#contracts/exchange';
import { listPractices } from '#operations/exchange';
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
import { isOwn, writes } from './challenges.js';
import { practiceAddress } from './practices.js';
import { ExchangeSections } from '../shell/exchange-sections.js';
import { chosenIn, nameIn, themes } from '../texts/network.js';

/** Practices of the own municipality and of others, the newest first. */
export function PracticesPage() {
  const { desk } = useMe();
  const [search] = useSearchParams();
  const theme = chosenIn(themes(), search.get('theme'))?.value;
  const tells = search.get('tells') === 'failure' ? ('failure' as const) : undefined;
  const of = search.get('of') === 'own' ? ('own' as const) : undefined;
  return (
    <Page
      title={t`自治体の事例`}
      lead={t`ほかの自治体が取り組んだことと、その結果を読めます。うまくいかなかったことも、大切な事例です。`}
      demo={isDemo(desk?.municipality)}
    >
      <ExchangeSections />
      {writes(desk) && (
        <ButtonRow>
          <ButtonLink kind="main" to="/exchange/practices/new">{t`事例を書く`}</ButtonLink>
        </ButtonRow>
      )}
      {desk?.municipality && (
        <FilterLinks
          label={t`だれの事例か`}
          name="of"
          current={of ?? ''}
          options={[
            { value: '', label: t`読める事例すべて` },
            { value: 'own', label: t`自分の自治体の事例` },
          ]}
        />
      )}
      <FilterLinks
        label={t`何が書かれているか`}
        name="tells"
        current={tells ?? ''}
        options={[
          { value: '', label: t`すべて` },
          { value: 'failure', label: t`うまくいかなかったことがある` },
        ]}
      />
      <FilterLinks
        label={t`テーマ`}
        name="theme"
        current={theme ?? ''}
        options={[{ value: '', label: t`すべてのテーマ` }, ...themes()]}
      />
      <Practices wanted={{ ...(of && { of }), ...(tells && { tells }), ...(theme && { theme }) }} />
    </Page>
  );
}

function Practices({ wanted }: { wanted: RequestOf<typeof Listing> }) {
  const query = useInfiniteQuery(listQuery(listPractices, wanted));
  return (
    <section className="section" aria-labelledby="practices">
      <h2 id="practices">{t`新しい順`}</h2>
      <Listed
        query={query}
        empty={
          <EmptyState title={t`あてはまる事例は、まだありません。`}>
            <p>{t`自治体が事例を書き、管理者が承認すると、ここに並びます。`}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <DataTable
            labelledBy="practices"
            rows={items}
            keyOf={({ practice }) => practice}
            columns={[
              { head: t`事例`, cell: (one) => <Title practice={one} /> },
              { head: t`自治体`, cell: ({ municipalityName }) => municipalityName },
              { head: t`テーマ`, cell: ({ theme }) => nameIn(themes(), theme) },
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

function Title({ practice: one }: { practice: ListedPractice }) {
  const { desk } = useMe();
  const { practice, title, withdrawn, edition, draft } = one;
  const to = practiceAddress(practice);
  const canWrite = writes(desk) && isOwn(one, desk);
  const isRead = edition > 0 && withdrawn === null;
  const address = isRead ? to : canWrite ? `${to}/draft` : null;
  return (
    <>
      {address === null ? title : <Link to={address}>{title}</Link>}
      <span className="row-note">
        {one.hidden && <Tag kind="warning">{t`事務局が隠しています`}</Tag>}
        {withdrawn && <Withdrawn withdrawn={withdrawn} />}
        {draft === 'writing' && <Tag>{t`書きかけ`}</Tag>}
        {draft === 'proposed' && <Tag kind="warning">{t`承認待ち`}</Tag>}
        {one.tellsFailure && <Tag kind="info">{t`うまくいかなかったことがある`}</Tag>}
      </span>
    </>
  );
}

function Withdrawn({ withdrawn: { at, reason } }: { withdrawn: NonNullable<ListedPractice['withdrawn']> }) {
  const day = dayLabel(dayOf(at));
  return <span>{t`${day}に取り下げました。理由：${reason}`}</span>;
}
