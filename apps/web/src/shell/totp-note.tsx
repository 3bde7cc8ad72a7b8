import { t } from '@lingui/core/macro';
import { Link, useLocation } from 'react-router';

/** Above every page while some roles rest because there is no authenticator app yet; not above the page that sets it up. */
export function TotpNote() {
  const { pathname } = useLocation();
  if (pathname === '/account/authenticator') return null;
  return (
    <p className="offline">
      <Link to="/account/authenticator">{t`認証アプリを設定するまで、一部の役割を使えません。設定する`}</Link>
    </p>
  );
}
