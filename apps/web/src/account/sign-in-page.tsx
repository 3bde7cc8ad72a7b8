import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useSearchParams } from 'react-router';
import { Notice } from '../components/notice.js';
import { sessionQuery } from '../session/session.js';
import { settleLanguage } from '../session/switch-language.js';
import { Page } from '../shell/page.js';
import { SignInForm, type Way } from './sign-in-form.js';

/** `?with=number&municipality=992011` is the address for staff without an e-mail address. */
export function SignInPage() {
  const session = useQuery(sessionQuery);
  const [search] = useSearchParams();
  const { from = '/', ended = false } = (useLocation().state ?? {}) as { from?: string; ended?: boolean };
  const way: Way = search.get('with') === 'number' ? 'number' : 'email';
  if (session.data && typeof session.data !== 'string')
    return session.data.totpWanted ? (
      <Navigate to="/account/authenticator" replace state={{ from }} />
    ) : (
      <Navigate to={from} replace />
    );
  const onSignedIn = async () => {
    const { data } = await session.refetch({ throwOnError: true });
    if (data && typeof data !== 'string' && (await settleLanguage(data))) window.location.reload();
  };
  return (
    <Page title={t`サインイン`} width="card">
      <StateOfSession ended={ended} search={search} />
      <SignInForm key={way} way={way} municipality={search.get('municipality') ?? undefined} onSignedIn={onSignedIn} />
      <ul className="link-list">
        {way === 'email' ? (
          <>
            <li>
              <Link to="?with=number">{t`職員番号でサインインする`}</Link>
            </li>
            <li>
              <Link to="/password-reset">{t`パスワードを忘れたとき`}</Link>
            </li>
          </>
        ) : (
          <li>
            <Link to="?">{t`メールアドレスでサインインする`}</Link>
          </li>
        )}
        <li>
          <Link to="/code">{t`使い捨てコードを受け取った方（はじめての方）`}</Link>
        </li>
        <li>
          <Link to="/open-programmes">{t`募集中の講座を見る`}</Link>
        </li>
      </ul>
    </Page>
  );
}

function StateOfSession({ ended, search }: { ended: boolean; search: URLSearchParams }) {
  if (ended)
    return (
      <Notice role="status">
        <p>{t`時間が過ぎたため、サインアウトしました。もう一度サインインすると、続きを表示します。`}</p>
      </Notice>
    );
  const changed = search.has('password-changed');
  if (!changed && !search.has('signed-out')) return null;
  return (
    <Notice kind="done" role="status">
      <p>
        {changed ? t`パスワードを変えました。新しいパスワードでサインインしてください。` : t`サインアウトしました。`}
      </p>
    </Notice>
  );
}
