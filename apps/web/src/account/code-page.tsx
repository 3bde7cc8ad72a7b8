import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { ButtonLink, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { Page } from '../shell/page.js';
import { CodeForm } from './code-form.js';
import { ChoosePasswordForm } from './choose-password-form.js';
import type { InspectedCode } from './inspected-code.js';
import { SignInNameFacts } from './sign-in-name-facts.js';

/**
 * The page of a one-time code: an invitation, a printed slip, a new password. The code stands behind the `#` of the
 * address, which no server and no log ever sees, or is typed.
 */
export function CodePage() {
  const [inspected, setInspected] = useState<InspectedCode | null>(null);
  const [done, setDone] = useState(false);
  if (!inspected)
    return (
      <Page title={t`使い捨てコードの確認`} width="card">
        <CodeForm onInspected={setInspected} />
      </Page>
    );
  if (!done)
    return (
      <Page title={inspected.purpose === 'reset' ? t`新しいパスワード` : t`はじめての設定`} width="card">
        <ChoosePasswordForm inspected={inspected} onDone={() => setDone(true)} />
      </Page>
    );
  return (
    <Page title={t`パスワードを決めました`} width="card">
      <Notice kind="done" role="status">
        <p>{t`次からは、このサインイン名とパスワードを使ってください。`}</p>
      </Notice>
      <SignInNameFacts name={inspected.signInName} />
      <ButtonRow>
        <ButtonLink kind="main" to={signInPathOf(inspected)}>
          {t`サインインする`}
        </ButtonLink>
      </ButtonRow>
    </Page>
  );
}

const signInPathOf = ({ signInName: { municipality } }: InspectedCode): string =>
  municipality === null ? '/sign-in' : `/sign-in?with=number&municipality=${municipality}`;
