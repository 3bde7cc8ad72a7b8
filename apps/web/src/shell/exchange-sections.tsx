import { t } from '@lingui/core/macro';
import { NavLink } from 'react-router';
import { useMe } from '../session/me.js';

/** What members share, kind by kind: above the pages of several folders, so its texts are always there. */
export function ExchangeSections() {
  const { desk } = useMe();
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
        {desk?.work === 'network' && (
          <li>
            <NavLink to="/exchange/reported-things">{t`通報`}</NavLink>
          </li>
        )}
        {desk?.work === 'office' && (
          <>
            <li>
              <NavLink to="/exchange/similar">{t`似た自治体`}</NavLink>
            </li>
            <li>
              <NavLink to="/exchange/contact-requests">{t`連絡の希望`}</NavLink>
            </li>
          </>
        )}
      </ul>
    </nav>
  );
}
