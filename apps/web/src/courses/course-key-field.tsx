import { t } from '@lingui/core/macro';
import type { FieldValues } from 'react-hook-form';
import { KeyField } from '../forms/key-field.js';
import type { FormOf } from '../forms/use-form.js';

/** What a course is called by in files. */
export const CourseKeyField = <Values extends FieldValues>({ form }: { form: FormOf<Values> }) => (
  <KeyField
    form={form}
    hint={t`ファイルの中でこの講座を指すときに使います。そのままでもかまいません。小文字の英数字とハイフンで書きます。`}
  />
);
