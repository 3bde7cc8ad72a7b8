import { t } from '@lingui/core/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { getMyAccount, updateMyAccount } from '#contracts/registry';
import { Radios } from '../forms/choices.js';
import { Form } from '../forms/form.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { sessionQuery } from '../session/session.js';
import { Answer } from '../shell/answer.js';
import { Page } from '../shell/page.js';
import { keepLanguage, language } from '../texts/language.js';
import { languageName } from '../texts/language-name.js';
import { accountTrail } from './account-trail.js';
import { myAccountQuery, type MyAccount } from './my-account.js';

/** How I am called, and in which language I am written to. */
export function ProfilePage() {
  const query = useQuery(myAccountQuery());
  return (
    <Page title={t`名前と言語`} trail={accountTrail()} width="card">
      <Answer query={query}>{(account) => <ProfileForm account={account} />}</Answer>
    </Page>
  );
}

function ProfileForm({ account }: { account: MyAccount }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useOperationForm(updateMyAccount, {
    defaults: { displayName: account.displayName, language: account.language },
    onDone: async (_, sent) => {
      if (sent.language && sent.language !== language()) {
        keepLanguage(sent.language);
        window.location.assign('/account');
        return;
      }
      await Promise.all([
        client.invalidateQueries({ queryKey: [getMyAccount.name] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]);
      void navigate('/account');
    },
  });
  return (
    <Form form={form} submit={t`保存する`}>
      <TextField
        form={form}
        name="displayName"
        label={t`名前`}
        hint={t`画面とメールに使います。名簿の氏名は変わりません。`}
        autoComplete="name"
        maxLength={100}
      />
      <Radios
        form={form}
        name="language"
        label={t`言語`}
        hint={t`画面とメールの言葉です。`}
        options={(['ja', 'en'] as const).map((value) => ({ value, label: languageName(value) }))}
      />
    </Form>
  );
}
