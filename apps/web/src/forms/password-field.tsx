import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { asSecret } from './read.js';
import { TextField } from './text-field.js';
import type { FieldProps } from './use-field.js';

type Props<Values extends FieldValues> = FieldProps<Values> & { autoComplete: 'current-password' | 'new-password' };

/** A password, which its owner may look at. */
export function PasswordField<Values extends FieldValues>(props: Props<Values>) {
  const [shown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={shown ? 'text' : 'password'}
      read={asSecret}
      autoCapitalize="none"
      spellCheck={false}
      maxLength={200}
    >
      <label className="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {t`パスワードを表示する`}
      </label>
    </TextField>
  );
}
