import { t } from '@lingui/core/macro';
import { SignIn } from '#contracts/registry';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../components/button.js';
import { Form } from '../forms/form.js';
import { PasswordField } from '../forms/password-field.js';
import { asCode } from '../forms/read.js';
import { EmailField, TextField } from '../forms/text-field.js';
import { TotpField } from '../forms/totp-field.js';
import { useForm } from '../forms/use-form.js';
import { signIn } from './sign-in.js';

type Typed = z.input<typeof SignIn>;

/** By what somebody signs in. Staff without an address have a number. */
export type Way = 'email' | 'number';

const schemas: Record<Way, z.ZodType<Typed, Typed>> = {
  email: SignIn.required({ email: true }),
  number: SignIn.required({ municipality: true, staffNumber: true }),
};

interface Props {
  way: Way;
  /** Of the page's address: printed slips lead to it. */
  municipality: string | undefined;
  onSignedIn: () => Promise<unknown>;
}

/** Name and password, then the authenticator app's digits where the account has one. */
export function SignInForm({ way, municipality, onSignedIn }: Props) {
  const [step, setStep] = useState<'name' | 'totp'>('name');
  const form = useForm({
    schema: step === 'totp' ? schemas[way].pipe(SignIn.required({ totp: true })) : schemas[way],
    defaults: { municipality },
    send: signIn,
    refusals: { 'wrong-credentials': way === 'email' ? 'email' : 'staffNumber', 'wrong-totp': 'totp' },
    onDone: (answer) => (answer === 'totp-needed' ? setStep('totp') : onSignedIn()),
  });
  if (step === 'totp') {
    return (
      <Form form={form} submit={t`サインイン`} actions={<StartAgain onStart={() => window.location.reload()} />}>
        <TotpField form={form} name="totp" />
      </Form>
    );
  }
  return (
    <Form form={form} submit={t`サインイン`}>
      {way === 'email' ? (
        <EmailField form={form} name="email" label={t`メールアドレス`} autoComplete="username" />
      ) : (
        <>
          <TextField
            form={form}
            name="municipality"
            label={t`自治体コード`}
            hint={t`案内の用紙に書かれている6桁の数字です。`}
            read={asCode}
            inputMode="numeric"
            size="short"
          />
          <TextField
            form={form}
            name="staffNumber"
            label={t`職員番号`}
            read={asCode}
            autoComplete="username"
            autoCapitalize="none"
            size="medium"
          />
        </>
      )}
      <PasswordField form={form} name="password" label={t`パスワード`} autoComplete="current-password" />
    </Form>
  );
}

function StartAgain({ onStart }: { onStart: () => void }) {
  return (
    <Button kind="text" onClick={onStart}>
      {t`最初からやり直す`}
    </Button>
  );
}
