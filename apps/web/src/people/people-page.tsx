import { t } from '@lingui/core/macro';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useLocation, useNavigate } from 'react-router';
import { searchPeople } from '#operations/registry';
import { itemsOf, listQuery } from '../api/queries.js';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { personName } from '../texts/names.js';
import { groupOf, kanaOf, type ListedPerson, type Sought } from './people.js';
import { PeopleSearch } from './people-search.js';

const everybody: Sought = {};

/** Finding somebody of the rosters: offices everybody, managers and companies their own people. */
export function PeoplePage() {
  const { desk } = useMe();
  // Beside the address, not in it: a name in an address would stay in logs and histories.
  const sought = (useLocation().state as Sought | null) ?? everybody;
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...listQuery(searchPeople, sought), placeholderData: keepPreviousData });
  const isOffice = desk?.work === 'office';
  return (
    <Page
      title={titleOf(desk?.work)}
      lead={t`名前を選ぶと、その人の受講の状況が分かります。`}
      demo={isDemo(desk?.municipality)}
    >
      <PeopleSearch sought={sought} onSearch={(next) => void navigate('.', { replace: true, state: next })} />
      <Answer query={query}>
        {(data) => {
          const items = itemsOf(data);
          if (items.length === 0 && sought === everybody)
            return (
              <EmptyState title={t`登録された人は、まだいません。`}>
                {isOffice && (
                  <>
                    <p>{t`名簿のファイルを取り込むと、ここに並びます。`}</p>
                    <ButtonRow>
                      <ButtonLink to="/imports/new" kind="main">{t`名簿を取り込む`}</ButtonLink>
                    </ButtonRow>
                  </>
                )}
              </EmptyState>
            );
          if (items.length === 0)
            return (
              <EmptyState title={t`当てはまる人はいません。`}>
                <p>{t`名前、カナ、番号のはじめの数文字で探しています。文字を減らして、もう一度探してください。`}</p>
              </EmptyState>
            );
          return (
            <section aria-labelledby="people" className="section">
              <h2 id="people">{t`見つかった人`}</h2>
              <DataTable
                labelledBy="people"
                rows={items}
                keyOf={({ person }) => person}
                columns={[
                  { head: t`氏名`, cell: Name },
                  { head: t`所属`, cell: (one) => groupOf(one) || t`求職者` },
                  { head: t`職員番号`, cell: ({ staff }) => staff?.staffNumber ?? '' },
                  { head: t`メールアドレス`, cell: ({ email }) => email ?? t`なし` },
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

function titleOf(work: string | undefined): string {
  if (work === 'department') return t`部署の人`;
  return work === 'company' ? t`自社の人` : t`登録した人`;
}

const Name = (one: ListedPerson) => (
  <>
    <Link to={`/people/${one.person}`}>{personName(one)}</Link>
    <span className="row-note">{kanaOf(one)}</span>
  </>
);
