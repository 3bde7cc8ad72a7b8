import { Link } from 'react-router';
import { fiscalYearLabel } from '../dates.js';
import { words } from '../words.js';

/** The fiscal years there are, newest first; the one shown is marked. */
export function YearSwitch({ years, current }: { years: readonly number[]; current: number }) {
  const all = [...new Set([...years, current])].toSorted((a, b) => b - a);
  return (
    <nav aria-label={words.municipality.year} className="years">
      <ul>
        {all.map((year) => (
          <li key={year}>
            <Link to={`?fiscalYear=${year}`} aria-current={year === current ? 'true' : undefined}>
              {fiscalYearLabel(year)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
