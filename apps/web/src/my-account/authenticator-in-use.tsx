import { plural, t } from '@lingui/core/macro';
import { useQueryClient } from '@tanstack/react-query';
import { getMyAccount, removeTotp } from '#contracts/registry';
import { Facts } from '../components/facts.js';
import { Notice } from '../components/notice.js';
import { Form } from '../forms/form.js';
import { TotpField } from '../forms/totp-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { sessionQuery } from '../session/session.js';
import { momentLabel } from '../texts/dates.js';
import type { MyAccount } from './my-account.js';

const fewCodes = 3;

/** The app works; here its owner sees how many recovery codes are left and stops using it, to begin anew with another. */
export function AuthenticatorInUse({ totp }: { totp: NonNullable<MyAccount['totp']> }) {
  const { since, recoveryCodesLeft } = totp;
  return (
    <>
      <Facts
        facts={[
          [t`設定した日時`, momentLabel(since)],
          [t`回復コードの残り`, plural(recoveryCodesLeft, { other: '#個' })],
        ]}
      />
      {recoveryCodesLeft < fewCodes && (
        <Notice kind="warning">
          <p>{t`回復コードが少なくなりました。いったん解除して設定し直すと、新しい10個が出ます。`}</p>
        </Notice>
      )}
      <section className="section">
        <h2>{t`認証アプリを解除する`}</h2>
        <p>{t`スマートフォンを替えるときは、解除してから、新しい端末で設定し直してください。自治体が認証アプリを必要としているときは、設定し直すまで、管理者などの役割を使えません。`}</p>
        <Removal />
      </section>
    </>
  );
}

function Removal() {
  const client = useQueryClient();
  const form = useOperationForm(removeTotp, {
    refusals: { 'wrong-totp': 'totp' },
    onDone: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [getMyAccount.name] }),
        client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  });
  return (
    <Form form={form} submit={t`解除する`}>
      <TotpField form={form} name="totp" />
    </Form>
  );
}
