import { t } from '@lingui/core/macro';
import { changePassword } from '#contracts/registry';
import { Form } from '../forms/form.js';
import { PasswordField } from '../forms/password-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { Page } from '../shell/page.js';
import { accountTrail } from './account-trail.js';

/** Another password. All sessions end with it, this one too. */
export function PasswordPage() {
  const form = useOperationForm(changePassword, {
    refusals: { 'wrong-password': 'current', 'weak-password': 'password' },
    onDone: () => window.location.assign('/sign-in?password-changed'),
  });
  return (
    <Page
      title={t`パスワードを変える`}
      lead={t`変えると、すべての端末でサインアウトします。新しいパスワードで、もう一度サインインしてください。`}
      trail={accountTrail()}
      width="card"
    >
      <Form form={form} submit={t`パスワードを変える`}>
        <PasswordField form={form} name="current" label={t`今のパスワード`} autoComplete="current-password" />
        <PasswordField
          form={form}
          name="password"
          label={t`新しいパスワード`}
          hint={t`12文字以上。文字の種類の決まりはありません。覚えやすい言葉をいくつか並べると、強くなります。`}
          autoComplete="new-password"
        />
      </Form>
    </Page>
  );
}
