import { t } from '@lingui/core/macro';
import { Link } from 'react-router';
import { fiscalYearLabel } from '../texts/dates.js';

/** The fiscal years there are, newest first; the one shown is marked. */
export function YearSwitch({ years, current }: { years: readonly number[]; current: number }) {
  const all = [...new Set([...years, current])].toSorted((a, b) => b - a);
  return (
    <nav aria-label={t`年度`} className="years">
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
