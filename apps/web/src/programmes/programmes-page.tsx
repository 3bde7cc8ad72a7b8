import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listProgrammes } from '#operations/progress';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import { YearSwitch } from '../components/year-switch.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { fiscalYearLabel, fiscalYearOf, period, today } from '../texts/dates.js';
import { audienceName } from '../texts/names.js';
import type { ListedProgramme } from './programmes.js';

const yearsBack = 3;

/** The programmes of a fiscal year; each leads to those who learn in it. */
export function ProgrammesPage() {
  const { desk } = useMe();
  const now = fiscalYearOf(new Date());
  const fiscalYear = Number(useSearchParams()[0].get('fiscalYear')) || now;
  const query = useInfiniteQuery(listQuery(listProgrammes, { fiscalYear }));
  const year = fiscalYearLabel(fiscalYear);
  const isOffice = desk?.work === 'office';
  return (
    <Page title={t`事業一覧`} lead={t`事業を選ぶと、受講者の進み具合が分かります。`} demo={isDemo(desk?.municipality)}>
      {isOffice && (
        <ButtonRow>
          <ButtonLink to="/programmes/new" kind="main">{t`事業を開く`}</ButtonLink>
        </ButtonRow>
      )}
      <YearSwitch years={Array.from({ length: yearsBack + 2 }, (_, back) => now + 1 - back)} current={fiscalYear} />
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0)
            return (
              <EmptyState title={t`${year}の事業は、まだありません。`}>
                <p>
                  {isOffice
                    ? t`事業を開くと、名簿の人を受講者として登録できます。ほかの年度は、上で選べます。`
                    : t`ほかの年度は、上で選べます。`}
                </p>
              </EmptyState>
            );
          return (
            <section aria-labelledby="programmes" className="section">
              <h2 id="programmes">{t`${year}の事業`}</h2>
              <DataTable
                labelledBy="programmes"
                rows={items}
                keyOf={({ programme }) => programme}
                columns={[
                  { head: t`事業の名前`, cell: Name },
                  { head: t`対象`, cell: ({ audience }) => audienceName(audience) },
                  { head: t`期間`, cell: ({ startsOn, endsOn }) => period(startsOn, endsOn) },
                  { head: t`状態`, cell: State },
                ]}
              />
              <LoadMore query={query} shown={items.length} />
            </section>
          );
        }}
      </Answer>
    </Page>
  );
}

const Name = ({ programme, name, key }: ListedProgramme) => (
  <>
    <Link to={`/programmes/${programme}/learners`}>{name}</Link>
    <span className="row-note">{t`記号：${key}`}</span>
  </>
);

function State({ startsOn, endsOn, state }: ListedProgramme) {
  const now = today();
  if (state === 'closed') return <Tag kind="done">{t`締め済み`}</Tag>;
  if (now < startsOn) return <Tag>{t`これから`}</Tag>;
  return now <= endsOn ? <Tag kind="info">{t`開催中`}</Tag> : <Tag kind="done">{t`期間終了`}</Tag>;
}
