import { NavLink } from 'react-router';
import type { Desk } from '../session/desks.js';
import { navigationOf } from './navigation.js';

/** The pages of a desk as a list of links; the one that is open is marked. */
export function NavLinks({ desk }: { desk: Desk }) {
  return (
    <ul>
      {navigationOf(desk).map(({ to, label }) => (
        <li key={to}>
          <NavLink to={to}>{label}</NavLink>
        </li>
      ))}
    </ul>
  );
}
