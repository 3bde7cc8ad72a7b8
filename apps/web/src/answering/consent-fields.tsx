import { t } from '@lingui/core/macro';
import { useWatch } from 'react-hook-form';
import type { z } from 'zod';
import { Radios } from '../forms/choices.js';
import { EmailField, TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';
import type { ConsentSaid } from './company-consent.js';

/** Whether a company may be asked about somebody's work, and which. */
export function ConsentFields({ form, label }: { form: FormOf<z.input<typeof ConsentSaid>>; label: string }) {
  const agreed = useWatch({ control: form.control, name: 'agreed' });
  return (
    <>
      <Radios
        form={form}
        name="agreed"
        label={label}
        mistakes={{ missing: t`勤め先に確認してよいかどうかを選んでください。` }}
        options={[
          { value: 'yes', label: t`確認してよい` },
          { value: 'no', label: t`確認しない` },
        ]}
      />
      {agreed === 'yes' && (
        <>
          <TextField
            form={form}
            name="company"
            label={t`勤め先の名前`}
            hint={t`例：株式会社あおば商店`}
            autoComplete="organization"
          />
          <EmailField
            form={form}
            name="email"
            label={t`勤め先の連絡先（メールアドレス）`}
            hint={t`人事や総務など、会社のアドレス`}
          />
        </>
      )}
    </>
  );
}
