import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { sessionQuery } from '../session.js';
import { Page } from '../shell/page.js';
import { words } from '../words.js';
import { SignInForm } from './sign-in-form.js';

const w = words.signIn;

export function SignInPage() {
  const session = useQuery(sessionQuery);
  const [wrong, setWrong] = useState(false);
  const { from = '/', ended = false } = (useLocation().state ?? {}) as { from?: string; ended?: boolean };
  const signedOut = useSearchParams()[0].has('signed-out');
  if (session.data && typeof session.data !== 'string') return <Navigate to={from} replace />;
  const notice = ended ? w.ended : signedOut ? w.signedOut : null;
  return (
    <Page title={w.title} mark={wrong ? w.errorPrefix : ''}>
      {notice && !wrong && (
        <p role="status" className="notice">
          {notice}
        </p>
      )}
      <p>{w.lead}</p>
      <SignInForm onSignedIn={() => session.refetch({ throwOnError: true })} onMistakes={setWrong} />
    </Page>
  );
}
