import { t } from '@lingui/core/macro';
import { Link } from 'react-router';

export interface Crumb {
  readonly to: string;
  readonly label: string;
}

/** The way to this page from above; the page itself is its heading and not repeated. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  if (trail.length === 0) return null;
  return (
    <nav aria-label={t`現在の場所`} className="breadcrumbs">
      <ol>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
