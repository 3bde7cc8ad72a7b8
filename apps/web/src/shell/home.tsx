import { t } from '@lingui/core/macro';
import { Navigate } from 'react-router';
import { EmptyState } from '../components/empty-state.js';
import { isDemo } from '../session/desks.js';
import { useMe } from '../session/me.js';
import { roleName } from '../texts/names.js';
import { navigationOf } from './navigation.js';
import { Page } from './page.js';

/** Leads to the page that this desk is for, or says that there is none. */
export function Home() {
  const { desk, memberships, totpWanted } = useMe();
  const first = desk && navigationOf(desk)[0];
  if (first) return <Navigate to={first.to} replace />;
  if (totpWanted) return <Navigate to="/account/authenticator" replace />;
  const roles = new Set(memberships.flatMap((membership) => membership.roles));
  return (
    <Page title={t`表示できるページがありません`} demo={isDemo(desk?.municipality)} width="narrow">
      <EmptyState title={t`このアカウントの役割で見られるページは、まだありません。`}>
        <p>{t`成果の報告を見る必要があるときは、自治体の管理者に相談してください。`}</p>
      </EmptyState>
      {roles.size > 0 && (
        <section className="section">
          <h2>{t`このアカウントの役割`}</h2>
          <ul className="list">
            {[...roles].map((role) => (
              <li key={role}>{roleName(role)}</li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}
