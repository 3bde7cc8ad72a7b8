import { Navigate } from 'react-router';
import { isDemoAccount, ownMunicipality, readsNetwork, useMe } from '../session.js';
import { words } from '../words.js';
import { AccountHeader } from './account-header.js';
import { Page } from './page.js';

/** Leads to the page that this account is here for, or says that there is none. */
export function Home() {
  const me = useMe();
  const own = ownMunicipality(me);
  if (own) return <Navigate to={`/municipalities/${own}`} replace />;
  if (readsNetwork(me)) return <Navigate to="/network" replace />;
  const roles = new Set(me.memberships.flatMap((membership) => membership.roles));
  return (
    <Page title={words.noPage.title} header={<AccountHeader me={me} />} demo={isDemoAccount(me)}>
      <p>{words.noPage.sentence}</p>
      <p>{words.noPage.advice}</p>
      <h2>{words.noPage.roles}</h2>
      <ul className="list-disc pl-6">
        {[...roles].map((role) => (
          <li key={role}>{words.roles[role]}</li>
        ))}
      </ul>
    </Page>
  );
}
