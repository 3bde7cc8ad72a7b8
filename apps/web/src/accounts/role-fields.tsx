import { t } from '@lingui/core/macro';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { Role } from '#contracts';
import { Radios } from '../forms/choices.js';
import { DateField } from '../forms/date-field.js';
import type { FormOf } from '../forms/use-form.js';
import { roleName } from '../texts/names.js';
import { roleHint } from './role-hint.js';

/** Which role, and until when. */
export function RoleFields<Values extends FieldValues>({
  form,
  roles,
}: {
  form: FormOf<Values>;
  roles: readonly Role[];
}) {
  const name = (field: 'role' | 'until') => field as FieldPath<Values>;
  const options = roles.map((role) => {
    const hint = roleHint(role);
    return { value: role, label: roleName(role), ...(hint !== undefined && { hint }) };
  });
  return (
    <>
      <Radios form={form} name={name('role')} label={t`役割`} options={options} />
      <DateField
        form={form}
        name={name('until')}
        label={t`最後の日`}
        hint={t`代理や任期のあるときだけ入力します。過ぎると、自動で終わります。例：R9.3.31`}
        optional
      />
    </>
  );
}
