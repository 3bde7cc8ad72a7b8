import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Button } from '../components/button.js';
import { asDigits } from './read.js';
import { TextField } from './text-field.js';
import type { FormOf } from './use-form.js';

/** The digits of the authenticator app, or a recovery code in their place: that one has letters, too. */
export function TotpField<Values extends FieldValues>({
  form,
  name,
}: {
  form: FormOf<Values>;
  name: FieldPath<Values>;
}) {
  const [byCode, setByCode] = useState(false);
  return (
    <>
      {byCode ? (
        <TextField
          form={form}
          name={name}
          label={t`回復コード`}
          hint={t`認証アプリを設定したときに控えた16文字のコードです。1つのコードは1回だけ使えます。`}
          read={asDigits}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          size="medium"
        />
      ) : (
        <TextField
          form={form}
          name={name}
          label={t`認証アプリの数字`}
          hint={t`認証アプリに表示されている6桁の数字です。`}
          read={asDigits}
          inputMode="numeric"
          autoComplete="one-time-code"
          size="medium"
        />
      )}
      <Button kind="text" onClick={() => setByCode(!byCode)}>
        {byCode ? t`認証アプリの数字を入力する` : t`スマートフォンがないとき（回復コードを使う）`}
      </Button>
    </>
  );
}
