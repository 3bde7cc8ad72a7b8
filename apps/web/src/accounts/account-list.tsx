import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { itemsOf } from '../api/queries.js';
import { DataTable } from '../components/data-table.js';
import { EmptyState } from '../components/empty-state.js';
import { LoadMore } from '../components/load-more.js';
import { Tag } from '../components/tag.js';
import type { Desk } from '../session/desks.js';
import { Answer } from '../shell/answer.js';
import { dayLabel, momentLabel } from '../texts/dates.js';
import { roleName } from '../texts/names.js';
import { accountsQuery, type Account } from './accounts.js';

/** Everybody with a role. Learners are many, and left out until somebody asks for them. */
export function AccountList({ desk }: { desk: Desk }) {
  const learners = useSearchParams()[0].get('learners') === 'with' ? 'with' : 'without';
  const query = useInfiniteQuery(accountsQuery(desk, { learners }));
  return (
    <section className="section" aria-labelledby="accounts">
      <h2 id="accounts">{learners === 'with' ? t`役割のある人（受講者を含む）` : t`役割のある人`}</h2>
      {desk.municipality !== null && <LearnersSwitch learners={learners} />}
      <Answer query={query}>
        {(data) => {
          const accounts = itemsOf(data);
          return accounts.length === 0 ? (
            <EmptyState title={t`役割のある人は、まだいません。`}>
              <p>{t`人を招待すると、ここに表示します。`}</p>
            </EmptyState>
          ) : (
            <>
              <Accounts accounts={accounts} />
              <LoadMore query={query} shown={accounts.length} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

function LearnersSwitch({ learners }: { learners: 'with' | 'without' }) {
  return (
    <p>
      {learners === 'with' ? (
        <Link to="/accounts">{t`受講だけの人を除く`}</Link>
      ) : (
        <Link to="/accounts?learners=with">{t`受講だけの人も表示する`}</Link>
      )}
    </p>
  );
}

function Accounts({ accounts }: { accounts: readonly Account[] }) {
  return (
    <DataTable
      labelledBy="accounts"
      rows={accounts}
      keyOf={({ account }) => account}
      columns={[
        {
          head: t`名前`,
          cell: ({ account, displayName }) => <Link to={`/accounts/${account}`}>{displayName}</Link>,
        },
        { head: t`役割`, cell: (account) => <Roles account={account} /> },
        {
          head: t`前回のサインイン`,
          cell: ({ lastSignInAt }) => (lastSignInAt === null ? t`まだありません` : momentLabel(lastSignInAt)),
        },
      ]}
    />
  );
}

function Roles({ account: { roles, offers } }: { account: Account }) {
  return (
    <ul>
      {roles.map(({ role, until }) => (
        <li key={role}>
          {roleName(role)}
          {until !== null && <Until day={until} />}
        </li>
      ))}
      {offers.map(({ role }) => (
        <li key={`offered-${role}`}>
          {roleName(role)} <Tag kind="info">{t`返事待ち`}</Tag>
        </li>
      ))}
    </ul>
  );
}

function Until({ day }: { day: string }) {
  const end = dayLabel(day);
  return <span className="row-note">{t`${end}まで`}</span>;
}
