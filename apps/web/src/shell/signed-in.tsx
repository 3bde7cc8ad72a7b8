import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { asFailure } from '../api/problem.js';
import { Loading } from '../components/loading.js';
import { useMe } from '../session/me.js';
import { sessionQuery } from '../session/session.js';
import { Failed } from './failed.js';
import { Page } from './page.js';

/** Lets those who are signed in through to the page (or to `children`); others sign in first and come back to it. */
export function SignedIn({ children }: { children?: ReactNode }) {
  const session = useQuery(sessionQuery);
  const me = useMe();
  const { pathname, search, hash } = useLocation();
  if (session.isPending) return <Loading />;
  if (session.data === undefined)
    return (
      <Page title={t`表示できませんでした`}>
        <Failed failure={asFailure(session.error)} again={() => void session.refetch()} />
      </Page>
    );
  if (typeof session.data !== 'string') return children ?? <Outlet context={me} />;
  const from = { from: pathname + search + hash, ended: session.data === 'ended' };
  return <Navigate to="/sign-in" replace state={from} />;
}
