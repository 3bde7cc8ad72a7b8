import { t } from '@lingui/core/macro';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import type { OutputOf } from '#contracts';
import { beginTotp, confirmTotp } from '#contracts/registry';
import { call } from '../api/call.js';
import { asFailure } from '../api/problem.js';
import { Button, ButtonLink, ButtonRow } from '../components/button.js';
import { Notice } from '../components/notice.js';
import { QrCode } from '../components/qr-code.js';
import { Form } from '../forms/form.js';
import { asDigits } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import { useOperationForm } from '../forms/use-form.js';
import { useMe } from '../session/me.js';

interface Props {
  onConfirmed: (recoveryCodes: readonly string[]) => void;
}

/** From nothing to an app that works: what it is for, its key, its first digits. */
export function AuthenticatorSetUp({ onConfirmed }: Props) {
  const me = useMe();
  const { from = '/' } = (useLocation().state ?? {}) as { from?: string };
  const { mutate, data, error, isPending } = useMutation({ mutationFn: () => call(beginTotp, {}) });
  return (
    <>
      {me.totpWanted && (
        <Notice kind="warning" title={t`設定すると、役割を使えるようになります`}>
          <p>{t`自治体の決まりで、管理者、担当者、監査の役割を使うには、認証アプリが必要です。設定は数分で終わります。`}</p>
        </Notice>
      )}
      {error && (
        <Notice kind="warning" role="alert">
          <p>{asFailure(error).sentence}</p>
        </Notice>
      )}
      {data ? (
        <FirstDigits totpKey={data} onConfirmed={onConfirmed} />
      ) : (
        <>
          <h2>{t`用意するもの`}</h2>
          <p>{t`スマートフォンと認証アプリを用意してください。アプリの種類は問いません（Google Authenticator、Microsoft Authenticatorなど）。スマートフォンがないときは、パソコンの認証アプリも使えます。`}</p>
          <ButtonRow>
            <Button kind="main" aria-disabled={isPending} onClick={() => isPending || mutate()}>
              {t`設定を始める`}
            </Button>
            {me.totpWanted && me.desk && <ButtonLink to={from}>{t`あとで設定する`}</ButtonLink>}
          </ButtonRow>
        </>
      )}
    </>
  );
}

/** The key as a picture, as a link for the phone it is open on, and to be typed; then the digits that show that it works. */
function FirstDigits({ totpKey: { key, uri }, onConfirmed }: Props & { totpKey: OutputOf<typeof beginTotp> }) {
  const form = useOperationForm(confirmTotp, {
    refusals: { 'wrong-totp': 'totp' },
    onDone: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  return (
    <ol className="instructions">
      <li>
        <h2>{t`認証アプリで読み取る`}</h2>
        <p>{t`認証アプリで「追加」か「＋」を選んで、この二次元コードを読み取ってください。`}</p>
        <QrCode text={uri} alt={t`認証アプリで読み取るQRコード`} />
        <p>
          <a href={uri}>{t`この端末の認証アプリで開く`}</a>
        </p>
        <p>{t`読み取れないときは、次の文字をアプリに入力してください。`}</p>
        <p className="secret-text">{key.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
      </li>
      <li>
        <h2>{t`表示された数字を入力する`}</h2>
        <Form form={form} submit={t`確かめる`}>
          <TextField
            form={form}
            name="totp"
            label={t`認証アプリの数字`}
            hint={t`認証アプリに表示されている6桁の数字です。30秒ごとに変わります。`}
            read={asDigits}
            inputMode="numeric"
            autoComplete="one-time-code"
            size="medium"
          />
        </Form>
      </li>
    </ol>
  );
}
