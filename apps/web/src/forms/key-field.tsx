import { t } from '@lingui/core/macro';
import type { FieldPath, FieldValues } from 'react-hook-form';
import { asCode } from './read.js';
import { TextField } from './text-field.js';
import type { FieldProps } from './use-field.js';
import type { FormOf } from './use-form.js';

type Props<Values extends FieldValues> = { form: FormOf<Values>; hint: string } & Pick<FieldProps<Values>, 'mistakes'>;

/** What something is called by in files; it stands in the field `key`. */
export function KeyField<Values extends FieldValues>(props: Props<Values>) {
  return (
    <TextField
      {...props}
      name={'key' as FieldPath<Values>}
      label={t`記号`}
      read={asCode}
      size="medium"
      autoCapitalize="none"
    />
  );
}
