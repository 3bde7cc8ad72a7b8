import { NavLink } from 'react-router';
import { api, type Session } from '../api.js';
import { ownMunicipality, readsNetwork } from '../session.js';
import { words } from '../words.js';

/** Where this account can go, who it is, and the way out. */
export function AccountHeader({ me }: { me: Session }) {
  const own = ownMunicipality(me);
  return (
    <div className="account print:hidden">
      <nav aria-label={words.nav.label}>
        <ul className="flex flex-wrap">
          {own && (
            <li>
              <NavLink to={`/municipalities/${own}`}>{words.nav.municipality}</NavLink>
            </li>
          )}
          {readsNetwork(me) && (
            <li>
              <NavLink to="/network">{words.nav.network}</NavLink>
            </li>
          )}
        </ul>
      </nav>
      <p>
        {words.signedInAs}
        {me.displayName}
      </p>
      <button className="button button-outline" type="button" onClick={() => void signOut()}>
        {words.signOut}
      </button>
    </div>
  );
}

/** By loading the page anew: nothing of what was read stays in memory. */
async function signOut(): Promise<void> {
  await api.signOut().catch(() => undefined);
  window.location.assign('/sign-in?signed-out');
}
