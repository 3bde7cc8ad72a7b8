import type { FieldValues } from 'react-hook-form';
import { FieldFrame } from './field-frame.js';
import { asText } from './read.js';
import { described, useField, type FieldProps } from './use-field.js';

/** Text of several lines. */
export function TextArea<Values extends FieldValues>(props: FieldProps<Values> & { rows?: number }) {
  const { form, name, label, hint, optional, rows = 5 } = props;
  const { id, mistake } = useField(props, 'text');
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} mistake={mistake}>
      <textarea
        {...form.register(name, { setValueAs: asText })}
        {...described(id, hint, mistake)}
        id={id}
        rows={rows}
        className="input input-full"
      />
    </FieldFrame>
  );
}
