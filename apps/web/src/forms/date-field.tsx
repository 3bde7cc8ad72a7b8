import { t } from '@lingui/core/macro';
import { useWatch, type FieldValues } from 'react-hook-form';
import { dayInFull } from '../texts/dates.js';
import { asDay } from './read.js';
import { TextField } from './text-field.js';
import type { FieldProps } from './use-field.js';

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** A day, typed as people write it; below stands how it was understood, in both calendars. */
export function DateField<Values extends FieldValues>(props: FieldProps<Values>) {
  const value: unknown = useWatch({ control: props.form.control, name: props.name });
  return (
    <TextField
      {...props}
      hint={props.hint ?? t`例：R8.4.1、令和8年4月1日、2026/4/1`}
      kind="date"
      read={asDay}
      autoComplete="off"
      size="medium"
    >
      <p role="status" className="field-read">
        {isDay(value) && dayInFull(value)}
      </p>
    </TextField>
  );
}
