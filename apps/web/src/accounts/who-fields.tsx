import { t } from '@lingui/core/macro';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { Radios } from '../forms/choices.js';
import { EmailField, TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';
import { languageName } from '../texts/language-name.js';

/** Whom to write to, how they are called, and in which language. */
export function WhoFields<Values extends FieldValues>({ form }: { form: FormOf<Values> }) {
  const name = (field: 'email' | 'displayName' | 'language') => field as FieldPath<Values>;
  return (
    <>
      <EmailField
        form={form}
        name={name('email')}
        label={t`メールアドレス`}
        hint={t`案内のメールが届く、本人だけのアドレスです。`}
        autoComplete="off"
      />
      <TextField
        form={form}
        name={name('displayName')}
        label={t`名前`}
        hint={t`本人が、あとで変えられます。`}
        autoComplete="off"
        maxLength={100}
      />
      <Radios
        form={form}
        name={name('language')}
        label={t`メールの言語`}
        options={(['ja', 'en'] as const).map((value) => ({ value, label: languageName(value) }))}
      />
    </>
  );
}
