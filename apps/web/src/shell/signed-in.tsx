import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { asFailure } from '../problem.js';
import { sessionQuery } from '../session.js';
import { words } from '../words.js';
import { Page } from './page.js';
import { Failed, Loading } from './states.js';

/** Lets those who are signed in through to the page; others sign in first and come back to it. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.data === undefined) {
    const body = session.isPending ? (
      <Loading />
    ) : (
      <Failed failure={asFailure(session.error)} again={() => void session.refetch()} />
    );
    return <Page title={words.productLong}>{body}</Page>;
  }
  if (typeof session.data !== 'string') return <Outlet context={session.data} />;
  const from = { from: pathname + search, ended: session.data === 'ended' };
  return <Navigate to="/sign-in" replace state={from} />;
}
