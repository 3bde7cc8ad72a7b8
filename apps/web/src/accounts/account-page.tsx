import { t } from '@lingui/core/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { itemsOf } from '../api/queries.js';
import { DoneNotice } from '../components/done-notice.js';
import { EmptyState } from '../components/empty-state.js';
import { Facts } from '../components/facts.js';
import { isDemo, type Desk } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { Answer } from '../shell/answer.js';
import { NoDesk } from '../shell/no-desk.js';
import { Page } from '../shell/page.js';
import { momentLabel } from '../texts/dates.js';
import { accountsQuery, givesRoles, type Account } from './accounts.js';
import { GiveRole } from './give-role.js';
import { RoleRows } from './role-rows.js';

/** What one account may do here: give and take roles. */
export function AccountPage() {
  const { desk } = useMe();
  return desk ? <AccountAt desk={desk} /> : <NoDesk />;
}

function AccountAt({ desk }: { desk: Desk }) {
  const { account = '' } = useParams();
  const query = useInfiniteQuery(accountsQuery(desk, { account }));
  const found = query.data && itemsOf(query.data)[0];
  return (
    <Page
      title={found?.displayName ?? t`役割`}
      trail={[{ to: '/accounts', label: t`人と役割` }]}
      demo={isDemo(desk.municipality)}
      width="narrow"
    >
      <Answer query={query}>
        {() =>
          found ? (
            <Known desk={desk} account={found} />
          ) : (
            <EmptyState title={t`このアカウントは見つかりませんでした。`}>
              <p>{t`招待が取り消されたか、ここでの役割がなくなっています。`}</p>
            </EmptyState>
          )
        }
      </Answer>
    </Page>
  );
}

function Known({ desk, account }: { desk: Desk; account: Account }) {
  const { invited } = (useLocation().state ?? {}) as { invited?: string };
  const [done, setDone] = useState<string | null>(invited ?? null);
  const { lastSignInAt } = account;
  const changes = givesRoles(desk);
  return (
    <>
      {done !== null && <DoneNotice key={done}>{done}</DoneNotice>}
      <Facts
        facts={[
          [t`前回のサインイン`, lastSignInAt === null ? t`まだありません` : momentLabel(lastSignInAt)],
          ...(desk.municipality === null
            ? []
            : [
                [
                  t`したこと`,
                  <Link key="audit" to={`/audit?account=${account.account}`}>
                    {t`この人の監査記録を見る`}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
      <RoleRows desk={desk} account={account} changes={changes} onDone={setDone} />
      {changes && account.roles.length > 0 && <GiveRole desk={desk} account={account} onDone={setDone} />}
    </>
  );
}
