import { t } from '@lingui/core/macro';
import { NavLink } from 'react-router';

/** What members share, kind by kind. */
export function Sections() {
  return (
    <nav aria-label={t`交流の種類`} className="filter-links">
      <ul>
        <li>
          <NavLink to="/exchange" end>
            {t`事例`}
          </NavLink>
        </li>
        <li>
          <NavLink to="/exchange/challenges" end>
            {t`課題`}
          </NavLink>
        </li>
        <li>
          <NavLink to="/exchange/search">{t`さがす`}</NavLink>
        </li>
        <li>
          <NavLink to="/announcements">{t`お知らせ`}</NavLink>
        </li>
      </ul>
    </nav>
  );
}
