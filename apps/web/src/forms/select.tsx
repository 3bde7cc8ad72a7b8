import { t } from '@lingui/core/macro';
import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame.js';
import { asChoice } from './read.js';
import { described, useField, type FieldProps } from './use-field.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

type Props<Values extends FieldValues> = FieldProps<Values> & {
  options: readonly Option[];
  /** What it says while nothing is chosen. */
  empty?: string;
  /** How what is chosen is understood (`read.ts`). */
  read?: (chosen: string) => unknown;
};

/** One of many. Up to five are better as `Radios`. */
export function Select<Values extends FieldValues>(props: Props<Values>) {
  const { form, name, label, hint, optional, options, empty = t`選んでください`, read = asChoice } = props;
  const { id, mistake } = useField(props, 'choice');
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      <select
        {...form.register(name, { setValueAs: read })}
        {...described(id, hint, mistake)}
        id={id}
        className="input input-medium"
      >
        <option value="">{empty}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
