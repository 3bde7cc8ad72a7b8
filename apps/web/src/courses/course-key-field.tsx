import { t } from '@lingui/core/macro';
import { asCode } from '../forms/read.js';
import { TextField } from '../forms/text-field.js';
import type { FormOf } from '../forms/use-form.js';

/** What a course is called by in files. */
export function CourseKeyField<Values extends { key: string }>({ form }: { form: FormOf<Values> }) {
  return (
    <TextField
      form={form as unknown as FormOf<{ key: string }>}
      name="key"
      label={t`記号`}
      hint={t`ファイルの中でこの講座を指すときに使います。そのままでもかまいません。小文字の英数字とハイフンで書きます。`}
      read={asCode}
      size="medium"
      autoCapitalize="none"
    />
  );
}
