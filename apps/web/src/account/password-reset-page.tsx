import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { requestPasswordReset } from '#contracts/registry';
import { useState } from 'react';
import { Link } from 'react-router';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { EmailField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';

/** Asks for a mail that leads to a new password. Whether the address is known stays unsaid. */
export function PasswordResetPage() {
  const [sent, setSent] = useState(false);
  const form = useOperationForm(requestPasswordReset, { onDone: () => setSent(true) });
  const trail = [{ to: '/sign-in', label: t`サインイン` }];
  if (sent)
    return (
      <Page title={t`メールを確かめてください`} trail={trail} width="card">
        <Notice kind="done" role="status">
          <p>{t`登録されているメールアドレスなら、数分のうちにメールが届きます。メールの中のリンクは30分間使えます。`}</p>
        </Notice>
        <p>{t`届かないときは、迷惑メールのフォルダーと、入力したアドレスを確かめてください。`}</p>
      </Page>
    );
  return (
    <Page
      title={t`パスワードの再設定`}
      lead={t`サインインに使うメールアドレスを入力してください。新しいパスワードを決めるためのメールを送ります。`}
      trail={trail}
      width="card"
    >
      <Form form={form} submit={t`メールを送る`}>
        <EmailField form={form} name="email" label={t`メールアドレス`} autoComplete="username" />
      </Form>
      <p className="section">
        <Trans>
          職員番号でサインインする方には、メールを送れません。自治体の担当者に新しい用紙を頼み、
          <Link to="/code">用紙のコードを入力してください</Link>。
        </Trans>
      </p>
    </Page>
  );
}
