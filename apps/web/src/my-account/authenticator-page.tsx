import { t } from '@lingui/core/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { SignedIn } from '../shell/signed-in.js';
import { accountTrail } from './account-trail.js';
import { AuthenticatorInUse } from './authenticator-in-use.js';
import { AuthenticatorSetUp } from './authenticator-set-up.js';
import { myAccountQuery } from './my-account.js';
import { RecoveryCodes } from './recovery-codes.js';

/** The authenticator app: set it up, see the recovery codes once, stop using it. */
export function AuthenticatorPage() {
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[] | null>(null);
  // Setting it up ended the session; the codes stay all the same until their owner goes on.
  if (recoveryCodes)
    return (
      <Page
        title={t`認証アプリを設定しました`}
        lead={t`最後に、回復コードを控えてください。スマートフォンをなくしたときに使います。`}
        width="card"
      >
        <RecoveryCodes codes={recoveryCodes} />
      </Page>
    );
  return (
    <SignedIn>
      <Authenticator onConfirmed={setRecoveryCodes} />
    </SignedIn>
  );
}

function Authenticator({ onConfirmed }: { onConfirmed: (recoveryCodes: readonly string[]) => void }) {
  const query = useQuery(myAccountQuery());
  const totp = query.data?.totp;
  return (
    <Page
      title={t`認証アプリ`}
      lead={t`パスワードのほかに、認証アプリの数字でも本人であることを確かめます。パスワードが知られても、ほかの人はサインインできません。`}
      trail={accountTrail()}
      width="card"
    >
      <Answer query={query}>
        {() => (totp ? <AuthenticatorInUse totp={totp} /> : <AuthenticatorSetUp onConfirmed={onConfirmed} />)}
      </Answer>
    </Page>
  );
}
